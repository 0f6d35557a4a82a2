package digital.webpremios.identity.it.routing;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.RawAnswer;
import digital.webpremios.identity.it.support.http.RawRequest;
import digital.webpremios.identity.it.support.token.HostProbe;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which of Keycloak's own paths exist on a tenant's host, on an unknown host and on the administration host. */
@KeycloakTest
final class HostGuardIT {

    private static final String UAT_CREDENTIALS =
            "grant_type=client_credentials&client_id=uat-partner&client_secret=uat%3Asecret%26with%3Dmarks";
    private static final String NATIVE_TOKEN = "/realms/%s/protocol/openid-connect/token";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/admin",
                "/admin/",
                "/admin/master/console",
                "/admin/master/console/",
                "/admin/tenant-demo/console/",
                "/admin/realms",
                "/admin/realms/master",
                "/admin/realms/tenant-demo",
                "/admin/realms/tenant-demo/clients",
                "/admin/realms/no-such-realm",
                "/admin/serverinfo",
                "/realms/master",
                "/realms/master/.well-known/openid-configuration",
                "/realms/master/account",
                "/.well-known/oauth-authorization-server/realms/master",
                "/metrics",
                "/health",
                "/health/ready",
                "/lb-check",
                "/welcome",
                "/js/keycloak.js"
            })
    @Contract("R5")
    void theServersOwnPathsDoNotExistOnATenantsHost(String path, KeycloakServer server) {
        for (TestTenant tenant : TestTenant.values()) {
            assertThat(RawRequest.get(tenant, path).send(server).status())
                    .as("%s at %s", path, tenant)
                    .isEqualTo(404);
            for (String accept : List.of("application/json", "text/html")) {
                // the server checks the content type before it knows the host; the refusal reveals nothing
                assertThat(send(server, "GET", path, "Accept: " + accept).status())
                        .as("%s as %s", path, accept)
                        .isIn(404, 406);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/realms/%s",
                "/realms/%s/",
                "/realms/%s/.well-known/openid-configuration",
                "/realms/%s/protocol/openid-connect/auth?client_id=account&response_type=code",
                "/realms/%s/protocol/openid-connect/token",
                "/realms/%s/protocol/openid-connect/certs",
                "/realms/%s/protocol/saml/descriptor",
                "/realms/%s/login-actions/authenticate",
                "/realms/%s/broker/none/endpoint",
                "/realms/%s/account",
                "/realms/%s/no-such-extension",
                "/.well-known/openid-configuration/realms/%s",
                "/.well-known/oauth-authorization-server/realms/%s",
                "/admin/%s/console/",
                "/admin/realms/%s"
            })
    @Contract({"R5", "R3"})
    void aPathOfAnotherTenantIsAnsweredLikeThatOfARealmThatDoesNotExist(String path, KeycloakServer server) {
        for (String method : List.of("GET", "POST", "PUT", "DELETE", "OPTIONS", "PATCH")) {
            for (String accept : List.of("*/*", "application/json", "text/html")) {
                RawAnswer other = send(server, method, path.formatted(TestTenant.UAT.realm()), "Accept: " + accept);
                RawAnswer none = send(server, method, path.formatted("no-such-realm"), "Accept: " + accept);

                assertThat(other.essence()).as("%s %s %s", method, path, accept).isEqualTo(none.essence());
                assertThat(other.headers()).containsExactlyInAnyOrderElementsOf(none.headers());
                assertThat(other.status()).isIn(404, 405);
                if (method.equals("GET") && accept.equals("*/*")) {
                    assertThat(other.status()).isEqualTo(404);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/realms/%s",
                "/realms/%s/",
                "//realms//%s",
                "/realms/%s;x=1",
                "/realms/./%s",
                "/%%72ealms/%s",
                "/realms/%s/.well-known/openid-configuration",
                "/realms/%s/protocol/openid-connect/auth?client_id=account&response_type=code",
                "/realms/%s/protocol/openid-connect/token",
                "/realms/%s/protocol/openid-connect/certs",
                "/realms/%s/account",
                "/realms/%s/no-such-extension",
                "/.well-known/openid-configuration/realms/%s",
                "/.well-known/oauth-authorization-server/realms/%s"
            })
    @Contract({"R3", "R5"})
    void atAHostOfNobodyATenantsRealmIsAnsweredLikeOneThatDoesNotExist(String path, KeycloakServer server) {
        for (TestTenant tenant : TestTenant.values()) {
            for (String host : List.of("auth.nobody.localhost", "127.0.0.1", "LOCALHOST.example", "")) {
                for (String method : List.of("GET", "POST", "OPTIONS")) {
                    RawAnswer tenants = RawRequest.of(method, path.formatted(tenant.realm()))
                            .header("Host: " + host)
                            .send(server);
                    RawAnswer none = RawRequest.of(method, path.formatted("no-such-realm"))
                            .header("Host: " + host)
                            .send(server);

                    assertThat(tenants.essence())
                            .as("%s %s at '%s'", method, path, host)
                            .isEqualTo(none.essence());
                    assertThat(tenants.status()).isGreaterThanOrEqualTo(400);
                }
            }
        }
    }

    @Test
    @Contract("R5")
    void theAdministrationHostServesATenantsRealmToo(KeycloakServer server) {
        for (TestTenant tenant : TestTenant.values()) {
            for (String path : List.of("/realms/%s", "/realms/%s/account", "/admin/%s/console/")) {
                assertThat(RawRequest.get("localhost", path.formatted(tenant.realm()))
                                .send(server)
                                .status())
                        .as("%s of %s", path, tenant)
                        .isLessThan(400);
            }
        }
    }

    @Test
    @Contract({"R5", "I1"})
    void validCredentialsOfAnotherTenantIssueNothingThroughItsNativePath(KeycloakServer server) {
        String path = NATIVE_TOKEN.formatted(TestTenant.UAT.realm());

        for (TestTenant tenant : List.of(TestTenant.DEMO, TestTenant.PARTNERS)) {
            assertThat(RawRequest.post(tenant, path, UAT_CREDENTIALS)
                            .send(server)
                            .essence())
                    .isEqualTo("404 ");
        }
        assertThat(RawRequest.post(TestTenant.UAT, path, UAT_CREDENTIALS)
                        .send(server)
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Contract("R5")
    void anAdministratorsPasswordIsNotTakenAtATenantsHost(KeycloakServer server) {
        String form = "grant_type=password&client_id=admin-cli&username=admin&password=admin-of-the-tests";

        for (TestTenant tenant : TestTenant.values()) {
            assertThat(RawRequest.post(tenant, NATIVE_TOKEN.formatted("master"), form)
                            .send(server)
                            .essence())
                    .isEqualTo("404 ");
        }
    }

    @Test
    @Contract("R5")
    void theTenantsOwnNativePathsStayWhereKeycloakPutThem(KeycloakServer server) {
        for (TestTenant tenant : TestTenant.values()) {
            String path = "/realms/" + tenant.realm() + HostProbe.CONFIGURATION;

            assertThat(RawRequest.get(tenant, path).send(server).status()).isEqualTo(200);
        }
    }

    @Test
    @Contract("R5")
    void theAdministrationHostStillHasTheConsoleAndTheMasterRealm(KeycloakServer server) {
        assertThat(RawRequest.get("localhost", "/realms/master").send(server).status())
                .isEqualTo(200);
        assertThat(RawRequest.get("localhost", "/admin/master/console/")
                        .send(server)
                        .status())
                .isEqualTo(200);
        assertThat(RawRequest.get("localhost", "/admin/realms").send(server).status())
                .isEqualTo(401);
    }

    private static RawAnswer send(KeycloakServer server, String method, String path, String header) {
        return RawRequest.of(method, path)
                .header("Host: " + TestTenant.DEMO.host())
                .header(header)
                .send(server);
    }
}
