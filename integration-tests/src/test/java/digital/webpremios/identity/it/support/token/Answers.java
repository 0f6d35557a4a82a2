package digital.webpremios.identity.it.support.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;

/** Asserts what every answer of a hosted domain's token endpoint must have. */
public final class Answers {

    public static final String JSON = "application/json;charset=UTF-8";

    private Answers() {}

    /** Contract row T18: checks the status, the exact body, and the headers that must and must not be present. */
    public static void assertRefused(Response answer, String error) {
        assertThat(answer.asString()).isEqualTo("{\"error\":\"" + error + "\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.header("WWW-Authenticate")).isNull();
        assertForm(answer);
    }

    /** Contract row M1: checks the three members in order, and returns the token. */
    public static String assertGranted(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.asString())
                .matches("\\{\"access_token\":\"[\\w.-]+\",\"expires_in\":[0-9]+,\"token_type\":\"Bearer\"}");
        assertForm(answer);
        return answer.jsonPath().getString("access_token");
    }

    /** The granted scopes, as the token has them. */
    public static String scopeOf(Response answer) {
        return AccessToken.parse(assertGranted(answer)).scope();
    }

    public static void assertForm(Response answer) {
        assertThat(answer.header("Content-Type")).isEqualTo(JSON);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }
}
