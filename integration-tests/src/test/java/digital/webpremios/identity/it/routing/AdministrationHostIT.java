package digital.webpremios.identity.it.routing;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.RawAnswer;
import digital.webpremios.identity.it.support.http.RawRequest;
import digital.webpremios.identity.it.support.realm.ScratchRealm;
import digital.webpremios.identity.it.support.token.HostProbe;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that a realm cannot claim a host of the server itself, and that the administration realm cannot be a tenant.
 */
@KeycloakTest
@TestInstance(Lifecycle.PER_CLASS)
final class AdministrationHostIT {

    private static final List<String> SAVING_PATHS =
            List.of("", "/", "/ui-ext", "/ui-ext/", ";x=1", "/ui-ext;x=1", ";x/ui-ext", "/%75i-ext", "//ui-ext");

    private final KeycloakServer server;
    private final AdminApi admin;
    private final ScratchRealm one;
    private final ScratchRealm two;

    AdministrationHostIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
        this.one = new ScratchRealm(server, admin, "ambitious-one", "auth.added.localhost");
        this.two = new ScratchRealm(server, admin, "ambitious-two", "auth.moved.localhost");
    }

    @BeforeAll
    void createTwoTenants() {
        for (ScratchRealm realm : List.of(one, two)) {
            realm.post(realm.representation()).then().statusCode(201);
        }
    }

    @AfterAll
    void removeThem() {
        one.close();
        two.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost",
                "http://localhost:8080/",
                "https://LOCALHOST.",
                "http://127.0.0.1:8080",
                "http://127.1.2.3",
                "http://127.1",
                "http://0x7f000001",
                "http://[::1]:8080",
                "http://[::ffff:127.0.0.1]",
                "http://someone@localhost",
                "http://localhost/auth",
                "http://\uFF4Cocalhost"
            })
    @Contract({"R5", "R6"})
    void aTenantDoesNotTakeAHostOfTheServerOnAnyPath(String url) {
        String token = admin.logIn();
        for (ScratchRealm tenant : List.of(one, two)) {
            for (String suffix : SAVING_PATHS) {
                RawAnswer saved = RawRequest.of("PUT", "/admin/realms/" + tenant.name() + suffix)
                        .header("Host: localhost:" + server.port())
                        .header("Authorization: Bearer " + token)
                        .json("{\"attributes\":{\"webpremios.tenant-id\":\"909090\",\"frontendUrl\":\"" + url + "\"}}")
                        .send(server);

                assertThat(saved.status()).as("%s %s", suffix, url).isGreaterThanOrEqualTo(400);
                assertThat(new HostProbe(server, tenant.host()).serves(tenant.name()))
                        .as("%s %s", suffix, url)
                        .isTrue();
            }
        }
        assertAdministrationWorks();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Contract({"R5", "R6"})
    void theRefusalNamesRealmAttributeAndReasonAndARealmIsNotCreatedWithSuchAHost(boolean enabled) {
        for (String url : List.of(server.administration(), server.url("127.0.0.1"), server.url("LocalHost."))) {
            ScratchRealm realm = new ScratchRealm(server, admin, "too-ambitious", "localhost");
            Map<String, Object> representation = realm.representation();
            representation.put("enabled", enabled);
            representation.put("attributes", ScratchRealm.attributes(url));

            Response created = realm.post(representation);

            assertThat(created.statusCode()).isEqualTo(409);
            assertThat(created.jsonPath().getString("errorMessage"))
                    .contains("Realm 'too-ambitious'", "'frontendUrl'", "administration-hosts");
            assertThat(realm.exists()).isFalse();
        }
        assertAdministrationWorks();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/ui-ext"})
    @Contract({"R5", "R6"})
    void notEvenByCeasingToBeATenantOrWhileDisabled(String suffix) {
        Map<String, Object> noTenant = Map.of("attributes", Map.of("frontendUrl", server.administration()));
        Map<String, Object> disabled = new LinkedHashMap<>(noTenant);
        disabled.put("enabled", false);
        for (ScratchRealm tenant : List.of(one, two)) {
            for (Map<String, Object> change : List.of(noTenant, disabled)) {
                assertThat(admin.put("/" + tenant.name() + suffix, change).statusCode())
                        .isEqualTo(409);
            }
            assertThat(new HostProbe(server, tenant.host()).serves(tenant.name()))
                    .isTrue();
        }
    }

    @Test
    @Contract("R5")
    void aPartialImportAndTextsChangeNoHost() {
        Map<String, Object> part = Map.of(
                "ifResourceExists",
                "OVERWRITE",
                "attributes",
                ScratchRealm.attributes(server.administration()),
                "frontendUrl",
                server.administration());
        for (ScratchRealm tenant : List.of(one, two)) {
            admin.post("/" + tenant.name() + "/partialImport", part);

            Map<String, String> stored =
                    admin.get("/" + tenant.name()).jsonPath().getMap("attributes");
            assertThat(stored).containsEntry("frontendUrl", server.url(tenant.host()));
        }
    }

    @Test
    @Contract("R5")
    void whateverIsStoredTheAdministrationHostStaysTheAdministrators() {
        try (ScratchRealm stored = ScratchRealm.create(server, admin, "stored-behind", "auth.contested.localhost")) {
            stored.setBehindTheBack("frontendUrl", server.administration());
            makeTheServerReadAllHostsAnew();

            assertAdministrationWorks();
            for (String host : List.of("localhost", "LOCALHOST.", "127.0.0.1")) {
                assertThat(RawRequest.get(host, HostProbe.CONFIGURATION)
                                .send(server)
                                .status())
                        .as(host)
                        .isEqualTo(404);
            }
            assertThat(new HostProbe(server, "auth.contested.localhost").servesNobody())
                    .isTrue();

            stored.saveHost("auth.contested.localhost").then().statusCode(204);

            assertThat(new HostProbe(server, "auth.contested.localhost").serves(stored.name()))
                    .isTrue();
        }
    }

    @Test
    @Contract("R5")
    void aLoopbackNameThatIsNoAdministrationHostHasNoConsole() {
        for (String path : List.of("/", "/admin/master/console/", "/realms/master", "/admin/realms")) {
            assertThat(RawRequest.get("127.0.0.1", path).send(server).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/ui-ext"})
    @Contract("R5")
    void noSettingOfOursIsSavedInTheAdministrationRealm(String suffix) {
        for (Map.Entry<String, String> setting : Map.of(
                        "webpremios.tenant-id",
                        "40455",
                        "webpremios.verbose-errors",
                        "true",
                        "webpremios.logo-url",
                        "https://tenant.example/logo.png",
                        "webpremios.any",
                        "")
                .entrySet()) {
            Response saved = admin.changeRealm("master", realm -> with(realm, setting.getKey(), setting.getValue()));
            if (!setting.getValue().isEmpty()) {
                assertThat(saved.statusCode()).as(setting.getKey()).isEqualTo(409);
                assertThat(saved.jsonPath().getString("errorMessage")).contains("Realm 'master'", setting.getKey());
            }
            Map<String, String> stored = admin.get("/master").jsonPath().getMap("attributes");
            assertThat(stored).doesNotContainKey(setting.getKey());
        }
        assertAdministrationWorks();
    }

    @Test
    @Contract("R5")
    void aTenantIdThatIsStoredInTheAdministrationRealmHasNoEffect() {
        ScratchRealm master = new ScratchRealm(server, admin, "master", "localhost");
        try {
            for (String tenantId : List.of("40455", "shared", "no id")) {
                master.setBehindTheBack("webpremios.tenant-id", tenantId);
                makeTheServerReadAllHostsAnew();

                assertAdministrationWorks();
            }
        } finally {
            admin.changeRealm("master", realm -> without(realm, "webpremios.tenant-id"))
                    .then()
                    .statusCode(204);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"executor\":\"webpremios-source-address\",\"configuration\":{\"allowed-addresses\":[\"203.0.113.0/24\"]}}",
                "{\"executor\":\"webpremios-tenant-scopes\",\"configuration\":{\"allowed-scopes\":[]}}",
                "{\"executor\":\"webpremios-app-client\",\"configuration\":{}}"
            })
    @Contract("R5")
    void noRuleOfOursBindsTheAdministratorsOrIsSavedForThem(String executor) {
        String profiles = "{\"profiles\":[{\"name\":\"ours\",\"executors\":[" + executor + "]}]}";
        String policies = "{\"policies\":[{\"name\":\"ours\",\"enabled\":true,\"profiles\":[\"ours\"],"
                + "\"conditions\":[{\"condition\":\"any-client\",\"configuration\":{}}]}]}";
        assertThat(admin.put("/master/client-policies/profiles", profiles).statusCode())
                .isEqualTo(400);

        ScratchRealm master = new ScratchRealm(server, admin, "master", "localhost");
        try {
            master.setBehindTheBack("client-policies.profiles", profiles);
            master.setBehindTheBack("client-policies.policies", policies);

            assertAdministrationWorks();
        } finally {
            admin.put("/master/client-policies/policies", Map.of("policies", List.of()))
                    .then()
                    .statusCode(204);
            admin.put("/master/client-policies/profiles", Map.of("profiles", List.of()))
                    .then()
                    .statusCode(204);
        }
    }

    private void assertAdministrationWorks() {
        assertThat(admin.logIn()).isNotEmpty();
        for (String path : List.of("/realms/master", "/admin/master/console/")) {
            assertThat(RawRequest.get("localhost", path).send(server).status())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    private void makeTheServerReadAllHostsAnew() {
        admin.changeRealm(TestTenant.PARTNERS.realm(), unchanged -> unchanged)
                .then()
                .statusCode(204);
    }

    private static Map<String, Object> with(Map<String, Object> realm, String attribute, String value) {
        Map<String, Object> attributes = attributes(realm);
        attributes.put(attribute, value);
        realm.put("attributes", attributes);
        return realm;
    }

    private static Map<String, Object> without(Map<String, Object> realm, String attribute) {
        Map<String, Object> attributes = attributes(realm);
        attributes.remove(attribute);
        realm.put("attributes", attributes);
        return realm;
    }

    @SuppressWarnings("unchecked") // the admin API's JSON
    private static Map<String, Object> attributes(Map<String, Object> realm) {
        return new LinkedHashMap<>((Map<String, Object>) realm.get("attributes"));
    }
}
