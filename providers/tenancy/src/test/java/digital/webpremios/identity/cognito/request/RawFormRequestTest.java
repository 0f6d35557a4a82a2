package digital.webpremios.identity.cognito.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract rows T3 and T4. */
final class RawFormRequestTest {

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
        assertThat(body(contentType, BODY)).contains(BODY);
        assertThat(body(contentType, "")).contains("");
        assertThat(body(contentType, "null")).contains("null");
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
        assertThat(RawFormRequest.isForm(contentType)).isFalse();
        assertThat(body(contentType, BODY)).isEmpty();
        assertThat(body(contentType, " ")).isEmpty();
        assertThat(body(contentType, "")).contains("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON; charset=utf-8", "application/json;charset="})
    void jsonsNullIsNoBodyAndNothingElseOfJsonIs(String contentType) {
        assertThat(body(contentType, "null")).contains("");
        assertThat(body(contentType, " null\r\n")).contains("");
        for (String body : new String[] {"{}", "\"\"", "Null", "nullx", "null null", "[null]", "0", "false"}) {
            assertThat(body(contentType, body)).as(body).isEmpty();
        }
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"text/plain", "application/jsonp", "application/json-seq", "text/json", "nonsense"})
    void nullOfAnotherTypeIsABody(@Nullable String contentType) {
        assertThat(body(contentType, "null")).isEmpty();
    }

    @Property
    void arbitraryTextIsNoForm(@ForAll String contentType) {
        assertThat(body("x" + contentType, BODY)).isEmpty();
        assertThat(body(contentType, BODY)).isEmpty();
    }

    @Test
    void queryAndAuthorizationAreKeptAsTheyCame() {
        assertThat(RawFormRequest.read("application/x-www-form-urlencoded", BODY, "a=b", "Basic x"))
                .contains(new RawFormRequest(BODY, "a=b", "Basic x"));
        assertThat(RawFormRequest.read("text/plain", "", "a=b", "Basic x"))
                .contains(new RawFormRequest("", "a=b", "Basic x"));
    }

    @Test
    void nothingOfARawRequestIsPrinted() {
        RawFormRequest raw = new RawFormRequest("client_secret=s3cret", "refresh_token=s3cret", "Basic s3cret");
        assertThat(raw).hasToString("RawFormRequest");
    }

    private static Optional<String> body(@Nullable String contentType, String body) {
        return RawFormRequest.read(contentType, body, null, null).map(RawFormRequest::body);
    }
}
