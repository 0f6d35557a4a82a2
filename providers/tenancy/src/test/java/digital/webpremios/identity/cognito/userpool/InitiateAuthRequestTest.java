package digital.webpremios.identity.cognito.userpool;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.firstsignin.SourcePoolClient;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InitiateAuthRequestTest {

    private static final String SECRET = "theSecretOfTheClient";
    private static final SourcePoolClient PUBLIC = new SourcePoolClient(
            URI.create("https://cognito-idp.sa-east-1.amazonaws.com/"),
            "1example23456789",
            Optional.empty(),
            Duration.ofSeconds(3));

    @Test
    void asATextItNamesTheClientAndNoSecret() {
        InitiateAuthRequest request = new InitiateAuthRequest(PUBLIC.withSecret(SECRET), "ana", "the password");

        assertThat(request)
                .hasToString("InitiateAuthRequest[SourcePoolClient[https://cognito-idp.sa-east-1.amazonaws.com/,"
                        + " 1example23456789]]");
    }

    @Test
    void aClientWithoutASecretSendsNoHash() {
        assertThat(new InitiateAuthRequest(PUBLIC, "ana", "the password").body())
                .isEqualTo(Map.of(
                        "AuthFlow",
                        "USER_PASSWORD_AUTH",
                        "ClientId",
                        "1example23456789",
                        "AuthParameters",
                        Map.of("USERNAME", "ana", "PASSWORD", "the password")));
    }

    /** The hashes were made with Python's hmac and base64. */
    @ParameterizedTest
    @CsvSource({
        "ana.souza@example.com, P8xDZTcA/bE7TBD0ir+YFlpCBXtIX2wZReTNHHv0XzA=",
        "joão, CD4aQoC7Pg3M1rWwtZ6yxOPAwDTCszIcmH8P2djJRYA="
    })
    void aClientWithASecretSendsTheHashOfTheSameUserNameAndNeverTheSecret(String username, String hash) {
        Map<String, Object> body = new InitiateAuthRequest(PUBLIC.withSecret(SECRET), username, "p").body();

        assertThat(body)
                .containsEntry("AuthParameters", Map.of("USERNAME", username, "PASSWORD", "p", "SECRET_HASH", hash));
        assertThat(body.toString()).doesNotContain(SECRET);
    }

    @Test
    void theHeadersNameTheOperation() {
        assertThat(new InitiateAuthRequest(PUBLIC, "ana", "p").headers())
                .isEqualTo(Map.of(
                        "Content-Type",
                        "application/x-amz-json-1.1",
                        "X-Amz-Target",
                        "AWSCognitoIdentityProviderService.InitiateAuth"));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "256, true", "257, false", "5000, false"})
    void onlyPasswordsThatAPoolAllowsArePossible(int length, boolean possible) {
        assertThat(InitiateAuthRequest.isPossible("p".repeat(length))).isEqualTo(possible);
    }

    @Property
    void neitherPasswordNorSecretShowsInAnyText(@ForAll String username) {
        InitiateAuthRequest request =
                new InitiateAuthRequest(PUBLIC.withSecret(SECRET), username, "a very own password");

        assertThat(request.toString() + request.client()).doesNotContain(SECRET, "a very own password");
    }
}
