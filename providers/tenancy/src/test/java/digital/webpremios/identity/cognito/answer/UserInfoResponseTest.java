package digital.webpremios.identity.cognito.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Contract row E11. */
final class UserInfoResponseTest {

    @Test
    void everyValueIsAStringAndTheSubjectComesFirst() {
        assertThat(UserInfoResponse.of(Map.of(
                                "username", "ana",
                                "email", "ana@x",
                                "email_verified", true,
                                "phone_number_verified", false,
                                "updated_at", 1700000000L,
                                "custom:campaign_id", "40455",
                                "sub", "s"))
                        .asMap())
                .containsExactly(
                        entry("sub", "s"),
                        entry("custom:campaign_id", "40455"),
                        entry("email", "ana@x"),
                        entry("email_verified", "true"),
                        entry("phone_number_verified", "false"),
                        entry("updated_at", "1700000000"),
                        entry("username", "ana"));
    }

    @Test
    void whatCognitoDoesNotHaveIsNotTold() {
        Map<String, Object> claims = new HashMap<>(Map.of(
                "iss", "https://x",
                "aud", "app",
                "realm_access", Map.of("roles", List.of("admin")),
                "cognito:groups", List.of("ouro"),
                "groups", "ouro",
                "custom", "x",
                "Custom:x", "x",
                "address", Map.of("street", "x"),
                "custom:list", List.of("x")));
        claims.put("email", null);

        assertThat(UserInfoResponse.of(claims).asMap()).isEmpty();
    }

    @Test
    void aPrintedAnswerTellsNamesOnly() {
        assertThat(UserInfoResponse.of(Map.of("email", "ana@x"))).hasToString("UserInfoResponse[email]");
    }

    @Property
    void everyCustomAttributeIsTold(@ForAll String name, @ForAll String value) {
        assertThat(UserInfoResponse.of(Map.of("custom:" + name, value)).asMap())
                .containsExactly(entry("custom:" + name, value));
    }

    @Test
    void aBadTokenIs401AndAMissingOne400() {
        assertThat(UserInfoErrorResponse.invalidToken().status()).isEqualTo(401);
        assertThat(UserInfoErrorResponse.invalidToken().challenge())
                .isEqualTo("error=\"invalid_token\", error_description=\"Access token is expired, disabled, or deleted,"
                        + " or the user has globally signed out.\"");
        assertThat(UserInfoErrorResponse.invalidToken().body()).isEqualTo(Map.of("error", "invalid_token"));
        assertThat(UserInfoErrorResponse.invalidRequest().status()).isEqualTo(400);
        assertThat(UserInfoErrorResponse.invalidRequest().challenge())
                .isEqualTo("error=\"invalid_request\", error_description=\"Bad OAuth2 request at UserInfo Endpoint\"");
        assertThat(UserInfoErrorResponse.invalidRequest().body()).isEqualTo(Map.of("error", "invalid_request"));
        assertThat(UserInfoErrorResponse.serverError().status()).isEqualTo(500);
        assertThat(UserInfoErrorResponse.serverError().body()).isEqualTo(Map.of("error", "server_error"));
        assertThat(UserInfoErrorResponse.unavailable().status()).isEqualTo(503);
        assertThat(UserInfoErrorResponse.unavailable().body()).isEqualTo(Map.of("error", "temporarily_unavailable"));
    }
}
