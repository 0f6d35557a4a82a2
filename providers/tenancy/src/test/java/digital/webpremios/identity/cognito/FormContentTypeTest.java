package digital.webpremios.identity.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract rows T3 and T4. */
class FormContentTypeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "application/x-www-form-urlencoded;charset=UTF-8",
                "application/x-www-form-urlencoded ; charset=iso-8859-1",
                "Application/X-WWW-Form-URLEncoded",
                " application/x-www-form-urlencoded ",
                "application/x-www-form-urlencoded;"
            })
    void aFormIsAcceptedWithAnyCharsetAndInAnyLetterCase(String contentType) {
        assertThat(FormContentType.accepts(contentType, true)).isTrue();
        assertThat(FormContentType.accepts(contentType, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "multipart/form-data; boundary=x",
                "text/plain",
                "text/plain; application/x-www-form-urlencoded",
                "application/x-www-form-urlencoded, application/json",
                "application/x-www-form-urlencoded2",
                "xapplication/x-www-form-urlencoded",
                "application/*",
                "*/*",
                ";application/x-www-form-urlencoded",
                ";",
                "form"
            })
    void anythingElseIsNotAForm(String contentType) {
        assertThat(FormContentType.accepts(contentType, true)).isFalse();
        assertThat(FormContentType.accepts(contentType, false)).isFalse();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "\t"})
    void withoutAContentTypeThereMustBeNoBody(@Nullable String contentType) {
        assertThat(FormContentType.accepts(contentType, true)).isFalse();
        assertThat(FormContentType.accepts(contentType, false)).isTrue();
    }

    @Property
    void arbitraryTextIsNoFormIfThereIsABody(@ForAll String contentType) {
        assertThat(FormContentType.accepts("x" + contentType, true)).isFalse();
        assertThat(FormContentType.accepts(contentType, true)).isFalse();
    }
}
