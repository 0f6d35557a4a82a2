package digital.webpremios.identity.cognito.request;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.cognito.request.BasicAuthorization.Credentials;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import org.junit.jupiter.api.Test;

final class ClientRequestTest {

    private static ClientRequest request(Optional<Credentials> basic, Map<String, String> parameters) {
        return new ClientRequest(basic, new FormParameters(parameters));
    }

    @Test
    void theHeaderNamesTheClient() {
        assertThat(request(Optional.of(new Credentials("header", "s")), Map.of())
                        .clientId())
                .isEqualTo("header");
    }

    @Test
    void withoutAHeaderTheParameterNamesTheClient() {
        assertThat(request(Optional.empty(), Map.of("client_id", "body")).clientId())
                .isEqualTo("body");
    }

    @Test
    void aClientAssertionAloneNamesNoClient() {
        assertThat(request(Optional.empty(), Map.of("client_assertion", "e30.e30."))
                        .clientId())
                .isNull();
    }

    @Test
    void aSecretCountsWhereverItStood() {
        assertThat(request(Optional.of(new Credentials("c", "s")), Map.of()).hasClientSecret())
                .isTrue();
        assertThat(request(Optional.empty(), Map.of("client_id", "c", "client_secret", "s"))
                        .hasClientSecret())
                .isTrue();
    }

    @Test
    void anEmptySecretIsNone() {
        assertThat(request(Optional.of(new Credentials("c", "")), Map.of()).hasClientSecret())
                .isFalse();
        assertThat(request(Optional.empty(), Map.of("client_id", "c", "client_secret", ""))
                        .hasClientSecret())
                .isFalse();
        assertThat(request(Optional.empty(), Map.of("client_id", "c")).hasClientSecret())
                .isFalse();
    }

    @Property
    void noSecretIsEverPrinted(@ForAll @AlphaChars String text) {
        String secret = "\u2603" + text;
        ClientRequest request = request(
                Optional.of(new Credentials("client", secret)),
                Map.of(
                        "client_id",
                        "client",
                        "client_secret",
                        secret,
                        "refresh_token",
                        secret,
                        "client_assertion",
                        secret));
        assertThat(request.toString()).contains("client").doesNotContain(secret);
        assertThat(new TokenRequest(GrantType.REFRESH_TOKEN, request).toString())
                .contains("REFRESH_TOKEN", "client")
                .doesNotContain(secret);
        assertThat(new RevocationRequest(request, secret).toString())
                .contains("client")
                .doesNotContain(secret);
    }
}
