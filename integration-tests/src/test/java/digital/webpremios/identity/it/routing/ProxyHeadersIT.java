package digital.webpremios.identity.it.routing;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.RawAnswer;
import digital.webpremios.identity.it.support.http.RawRequest;
import digital.webpremios.identity.it.support.token.HostProbe;
import digital.webpremios.identity.it.support.token.Tokens;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that proxy headers are ignored by a server that is configured for no proxy. */
@KeycloakTest
@Tag("container")
final class ProxyHeadersIT {

    private static final String UAT = "auth.tenant-uat.localhost";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Host: " + UAT,
                "X-Forwarded-Host: " + UAT + ":443",
                "X-Forwarded-Host: " + UAT + ", auth.tenant-demo.localhost",
                "X-Forwarded-Server: " + UAT,
                "X-Original-Host: " + UAT,
                "X-Host: " + UAT,
                "X-Forwarded-Proto: https",
                "X-Forwarded-Port: 443",
                "X-Forwarded-Prefix: /realms/tenant-uat",
                "X-Forwarded-For: 127.0.0.1",
                "Forwarded: host=" + UAT,
                "Forwarded: for=127.0.0.1;host=\"" + UAT + ":443\";proto=https",
                "X-Original-URL: /realms/tenant-uat",
                "X-Rewrite-URL: /realms/tenant-uat"
            })
    @Contract("R4")
    void aForwardedHeaderOfAnUntrustedPeerNeverChangesTheTenant(String header, KeycloakServer server) {
        for (String path : List.of(HostProbe.CONFIGURATION, Tokens.KEYS, "/realms/tenant-demo", "/realms/tenant-uat")) {
            String plain = RawRequest.get(TestTenant.DEMO, path).send(server).essence();

            assertThat(RawRequest.get(TestTenant.DEMO, path)
                            .header(header)
                            .send(server)
                            .essence())
                    .isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-Host: %s", "Forwarded: host=%s;proto=https", "X-Host: %s"})
    @Contract({"R4", "R3"})
    void aForwardedHeaderMakesNoTenantOfAHostThatIsNone(String header, KeycloakServer server) {
        for (TestTenant tenant : TestTenant.values()) {
            RawAnswer answer = RawRequest.get("auth.nobody.localhost", HostProbe.CONFIGURATION)
                    .header(header.formatted(tenant.host()))
                    .send(server);

            assertThat(answer.status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-Host: localhost", "Forwarded: host=localhost", "X-Forwarded-Host: 127.0.0.1"})
    @Contract({"R4", "R5"})
    void aForwardedHeaderMakesNoAdministrationHostOfATenants(String header, KeycloakServer server) {
        for (TestTenant tenant : TestTenant.values()) {
            for (String path : List.of("/admin/realms", "/realms/master", "/admin/master/console/")) {
                assertThat(RawRequest.get(tenant, path)
                                .header(header)
                                .send(server)
                                .status())
                        .isEqualTo(404);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-Host: " + UAT, "Forwarded: host=" + UAT})
    @Contract({"R4", "I1"})
    void credentialsOfTheForwardedTenantGetNoTokenAtTheRealOne(String header, KeycloakServer server) {
        String form = "grant_type=client_credentials&client_id=uat-partner&client_secret=uat%3Asecret%26with%3Dmarks";

        RawAnswer answer = RawRequest.post(TestTenant.DEMO, "/oauth2/token", form)
                .header(header)
                .send(server);

        assertThat(answer.essence()).isEqualTo("400 {\"error\":\"invalid_client\"}");
        assertThat(RawRequest.post(TestTenant.UAT, "/oauth2/token", form)
                        .send(server)
                        .status())
                .isEqualTo(200);
    }
}
