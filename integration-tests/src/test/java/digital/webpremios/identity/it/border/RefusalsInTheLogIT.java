package digital.webpremios.identity.it.border;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.border.wire.Draft;
import digital.webpremios.identity.it.border.wire.Wire;
import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests how much an unauthenticated sender can make the server log with well-formed but wrong requests. */
@KeycloakTest
final class RefusalsInTheLogIT {

    private static final int REQUESTS = 200;
    private static final int LOGGED_BYTES = 300;
    private static final String LONG = "x".repeat(2000);

    private final KeycloakServer server;

    RefusalsInTheLogIT(KeycloakServer server) {
        this.server = server;
    }

    /** A request that is refused, and that anyone can repeat. */
    @SuppressWarnings("ImmutableEnumChecker") // the functions have no state
    enum Refusal {
        UNKNOWN_CLIENT((host, realm) -> Draft.post(host, "/oauth2/token", machine("nobody", "x"))),
        UNKNOWN_CLIENT_OF_A_LONG_NAME(
                (host, realm) -> Draft.post(host, "/oauth2/token", machine("n".repeat(250), "x"))),
        UNKNOWN_CLIENT_NATIVE((host, realm) -> Draft.post(host, path(realm, "token"), machine("n".repeat(250), "x"))),
        GARBAGE_REFRESH_TOKEN((host, realm) -> Draft.post(
                host,
                "/oauth2/token",
                Form.of("grant_type", "refresh_token", "refresh_token", LONG, "client_id", "nobody"))),
        GARBAGE_CODE((host, realm) -> Draft.post(
                host,
                path(realm, "token"),
                Form.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        LONG,
                        "client_id",
                        "admin-cli",
                        "redirect_uri",
                        LONG))),
        GARBAGE_ASSERTION((host, realm) -> Draft.post(
                host,
                "/oauth2/token",
                Form.of(
                        "grant_type",
                        "client_credentials",
                        "client_assertion_type",
                        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                        "client_assertion",
                        "a.b." + LONG))),
        GARBAGE_BEARER((host, realm) -> Draft.get(host, "/oauth2/userInfo", "", "Authorization: Bearer a.b." + LONG)),
        GARBAGE_BEARER_NATIVE(
                (host, realm) -> Draft.get(host, path(realm, "userinfo"), "", "Authorization: Bearer a.b." + LONG)),
        UNREGISTERED_REDIRECT((host, realm) -> Draft.get(host, "/oauth2/authorize", browser(LONG))),
        UNREGISTERED_REDIRECT_NATIVE((host, realm) -> Draft.get(host, path(realm, "auth"), browser(LONG))),
        ANONYMOUS_REGISTRATION(
                (host, realm) -> Draft.post(host, "/realms/" + realm + "/clients-registrations/default", "")
                        .withJson("{\"clientId\":\"" + LONG + "\"}")),
        LOGOUT_OF_AN_UNKNOWN_CLIENT(
                (host, realm) -> Draft.get(host, path(realm, "logout"), Form.of("client_id", LONG, "state", LONG)));

        private final BiFunction<String, String, Draft> write;

        Refusal(BiFunction<String, String, Draft> write) {
            this.write = write;
        }

        private static String path(String realm, String endpoint) {
            return "/realms/" + realm + "/protocol/openid-connect/" + endpoint;
        }

        private static String machine(String client, String secret) {
            return Form.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret);
        }

        private static String browser(String redirectUri) {
            return Form.of(
                    "response_type", "code", "client_id", "account-console", "redirect_uri", "http://x/" + redirectUri);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Contract({"R12", "T19", "T22"})
    void aRefusedRequestIsOneShortLineAtMost(Refusal refusal) {
        for (TestTenant tenant : TestTenant.values()) {
            String request = refusal.write
                    .apply(tenant.host() + ":" + server.port(), tenant.realm())
                    .text();
            int before = server.log().length();

            try (Wire wire = new Wire(server)) {
                for (int i = 0; i < REQUESTS / TestTenant.values().length; i++) {
                    assertThat(wire.exchange(request).status()).isBetween(200, 499);
                }
            }

            String logged = server.log().substring(before);
            assertThat(logged.length() / (REQUESTS / TestTenant.values().length))
                    .as(
                            "bytes of log a request, such as %s",
                            logged.lines().findFirst().orElse(""))
                    .isLessThanOrEqualTo(LOGGED_BYTES);
        }
    }
}
