package digital.webpremios.identity.it.routing;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.RawAnswer;
import digital.webpremios.identity.it.support.http.RawRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests paths that a careless guard would take for the tenant's own. The server refuses most of them with the same 400.
 */
@KeycloakTest
final class PathTricksIT {

    private static final String UAT_CREDENTIALS =
            "grant_type=client_credentials&client_id=uat-partner&client_secret=uat%3Asecret%26with%3Dmarks";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/realms/tenant-demo/../%s",
                "/realms/tenant-demo/%%2e%%2e/%s",
                "/realms/tenant-demo/%%2E%%2E/%s",
                "/realms/tenant-demo/%%252e%%252e/%s",
                "/realms/tenant-demo%%2F..%%2F%s",
                "/realms/tenant-demo%%2f%%2e%%2e%%2f%s",
                "/realms/tenant-demo\\..\\%s",
                "/realms/./%s",
                "//realms/%s",
                "/realms//%s",
                "/./realms/%s",
                "/oauth2/../realms/%s",
                "/oauth2/%%2e%%2e/realms/%s",
                "/resources/../realms/%s",
                "/resources/%%2e%%2e/realms/%s",
                "/.well-known/../realms/%s",
                "/realms/%s;x=1",
                "/realms;a/%s",
                "/realms/tenant-demo;/../%s",
                "/%%72ealms/%s",
                "/realms%%2F%s",
                "/realms/%s%%00",
                "/realms/%s%%20",
                "/realms/%s%%0a",
                "/realms/%s?realm=tenant-demo",
                "/REALMS/%s",
                "/Realms/%s",
                "/realms/tenant-demo/realms/%s",
                "/admin/../realms/%s"
            })
    @Contract("R5")
    void noSpellingOfAPathLeadsToAnotherTenant(String path, KeycloakServer server) {
        for (String suffix : new String[] {"", "/.well-known/openid-configuration", "/protocol/openid-connect/token"}) {
            String other = path.formatted(TestTenant.UAT.realm() + suffix);
            String none = path.formatted("no-such-realm" + suffix);

            RawAnswer get = RawRequest.get(TestTenant.DEMO, other).send(server);
            RawAnswer post =
                    RawRequest.post(TestTenant.DEMO, other, UAT_CREDENTIALS).send(server);

            assertThat(get.status()).as(other).isIn(400, 404);
            assertThat(post.status()).as(other).isIn(400, 404);
            assertThat(get.essence())
                    .isEqualTo(
                            RawRequest.get(TestTenant.DEMO, none).send(server).essence());
            assertThat(post.essence())
                    .isEqualTo(RawRequest.post(TestTenant.DEMO, none, UAT_CREDENTIALS)
                            .send(server)
                            .essence());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/realms/tenant%2Duat",
                "/realms/%74enant-uat",
                "/realms/TENANT-UAT",
                "/realms/Tenant-Uat",
                "/realms/master%2F",
                "/realms/MASTER",
                "/%61dmin/realms",
                "/ADMIN/realms",
                "/Admin/master/console/",
                "//admin/realms",
                "/admin//realms",
                "/admin;x/realms",
                "/realms/tenant-demo/../../admin/realms"
            })
    @Contract("R5")
    void noSpellingOfANameLeadsOutOfTheTenantsRealm(String path, KeycloakServer server) {
        for (TestTenant tenant : new TestTenant[] {TestTenant.DEMO, TestTenant.PARTNERS}) {
            assertThat(RawRequest.get(tenant, path).send(server).status()).isIn(400, 404);
            assertThat(RawRequest.post(tenant, path, UAT_CREDENTIALS)
                            .send(server)
                            .status())
                    .isIn(400, 404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://auth.tenant-uat.localhost/realms/tenant-uat",
                "http://localhost/admin/realms",
                "http://localhost/realms/master",
                "https://auth.tenant-uat.localhost/realms/tenant-uat"
            })
    @Contract("R5")
    void aTargetThatNamesAnotherHostIsNoWayRoundTheGuard(String target, KeycloakServer server) {
        for (TestTenant tenant : new TestTenant[] {TestTenant.DEMO, TestTenant.PARTNERS}) {
            assertThat(RawRequest.get(tenant, target).send(server).status()).isIn(400, 404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth2/Token",
                "/OAuth2/token",
                "/oauth2/TOKEN",
                "/.Well-Known/jwks.json",
                "/.well-known/JWKS.json",
                "/.well-known/OpenID-Configuration"
            })
    @Contract({"R5", "E16"})
    void aPathInAnotherLetterCaseDoesNotExist(String path, KeycloakServer server) {
        for (TestTenant tenant : TestTenant.values()) {
            assertThat(RawRequest.get(tenant, path).send(server).status()).isEqualTo(404);
            assertThat(RawRequest.post(tenant, path, "").send(server).status()).isEqualTo(404);
        }
    }
}
