package digital.webpremios.identity.keycloak.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContentTypeFieldTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "application/x-www-form-urlencoded;charset=UTF-8",
                "APPLICATION/X-WWW-FORM-URLENCODED ; CHARSET=\"iso-8859-1\"",
                "application/json",
                "application/json; charset=utf-8; profile=\"a b\"",
                "application/vnd.api+json",
                "multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW",
                "multipart/form-data; boundary=\"a b\"",
                "text/xml",
                "*/*"
            })
    void whatTheServerReadsIsLeftToIt(String value) {
        assertThat(ContentTypeField.of(value)).isEqualTo(ContentTypeField.READABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded; charset=",
                "application/x-www-form-urlencoded; charset=\"",
                "application/x-www-form-urlencoded; charset",
                "application/x-www-form-urlencoded;",
                "application/x-www-form-urlencoded; charset=nonsense",
                "application/x-www-form-urlencoded; charset=utf-8; charset=x",
                "application/x-www-form-urlencoded;;",
                "Application/X-WWW-Form-Urlencoded ; charset=%%"
            })
    void aFormIsAFormWhateverItsParameters(String value) {
        assertThat(ContentTypeField.of(value)).isEqualTo(ContentTypeField.FORM_WITH_ODD_PARAMETERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "/",
                "a/",
                "/b",
                "a/b;",
                "a/b;=",
                "a/b; c",
                "a/b/c",
                "a b/c",
                "application/json; charset=",
                "application/json; charset=foo",
                "application/json, application/json",
                "application/x-www-form-urlencoded, application/json",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"",
                "text/xml; charset=\"",
                "\u00e9/\u00fc",
                "a/b; c=\"d\\\"\""
            })
    void whatNobodyCanReadIsNoContentType(String value) {
        assertThat(ContentTypeField.of(value)).isEqualTo(ContentTypeField.UNREADABLE);
    }

    @Test
    void aVeryLongValueIsNotRead() {
        assertThat(ContentTypeField.of("a/" + "b".repeat(100))).isEqualTo(ContentTypeField.READABLE);
        assertThat(ContentTypeField.of("a/" + "b".repeat(101))).isEqualTo(ContentTypeField.UNREADABLE);
        assertThat(ContentTypeField.of("a/b" + "; c=d".repeat(200))).isEqualTo(ContentTypeField.UNREADABLE);
    }
}
