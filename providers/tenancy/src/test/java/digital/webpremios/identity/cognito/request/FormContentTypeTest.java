package digital.webpremios.identity.cognito.request;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract rows T3 and T4. */
final class FormContentTypeTest {

    private static final String BODY = "grant_type=client_credentials";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "application/x-www-form-urlencoded;charset=UTF-8",
                "application/x-www-form-urlencoded ; charset=iso-8859-1",
                "Application/X-WWW-Form-URLEncoded",
                " application/x-www-form-urlencoded ",
                "application/x-www-form-urlencoded;",
                "application/x-www-form-urlencoded; charset=",
                "application/x-www-form-urlencoded; charset=\"",
                "application/x-www-form-urlencoded;;=;charset"
            })
    void aFormIsReadWithAnyCharsetAndInAnyLetterCase(String contentType) {
        assertThat(FormContentType.read(contentType, BODY)).contains(BODY);
        assertThat(FormContentType.read(contentType, "")).contains("");
        assertThat(FormContentType.read(contentType, "null")).contains("null");
    }

    @ParameterizedTest
    @NullAndEmptySource
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
                "form",
                " ",
                "\t"
            })
    void anyOtherTypeIsThatOfNoBodyOrIsRefused(@Nullable String contentType) {
        assertThat(FormContentType.isForm(contentType)).isFalse();
        assertThat(FormContentType.read(contentType, BODY)).isEmpty();
        assertThat(FormContentType.read(contentType, " ")).isEmpty();
        assertThat(FormContentType.read(contentType, "")).contains("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON; charset=utf-8", "application/json;charset="})
    void jsonsNullIsNoBodyAndNothingElseOfJsonIs(String contentType) {
        assertThat(FormContentType.read(contentType, "null")).contains("");
        assertThat(FormContentType.read(contentType, " null\r\n")).contains("");
        for (String body : new String[] {"{}", "\"\"", "Null", "nullx", "null null", "[null]", "0", "false"}) {
            assertThat(FormContentType.read(contentType, body)).as(body).isEmpty();
        }
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"text/plain", "application/jsonp", "application/json-seq", "text/json", "nonsense"})
    void nullOfAnotherTypeIsABody(@Nullable String contentType) {
        assertThat(FormContentType.read(contentType, "null")).isEmpty();
    }

    @Property
    void arbitraryTextIsNoForm(@ForAll String contentType) {
        assertThat(FormContentType.read("x" + contentType, BODY)).isEmpty();
        assertThat(FormContentType.read(contentType, BODY)).isEmpty();
    }
}
