package digital.webpremios.identity.it.routing;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.support.realm.ScratchRealm;
import digital.webpremios.identity.it.support.token.HostProbe;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests that unusable settings of a tenant are refused when they are saved, and that a tenant with such settings is not
 * served.
 */
@KeycloakTest
@TestInstance(Lifecycle.PER_CLASS)
final class TenantConfigurationIT {

    private static final String HOST = "auth.added.localhost";

    private final KeycloakServer server;
    private final AdminApi admin;
    private final ScratchRealm configured;

    TenantConfigurationIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
        this.configured = new ScratchRealm(server, admin, "configured", "auth.moved.localhost");
    }

    @BeforeAll
    void createARealm() {
        configured.post(configured.representation()).then().statusCode(201);
    }

    @AfterAll
    void removeTheRealm() {
        configured.close();
    }

    @ParameterizedTest
    @CsvSource({
        "frontendUrl, no url",
        "frontendUrl, auth.added.localhost",
        "frontendUrl, //auth.added.localhost",
        "frontendUrl, http://auth.added.localhost/realms/added",
        "frontendUrl, http://auth.added.localhost/auth/",
        "frontendUrl, http://auth.added.localhost?x=1",
        "frontendUrl, http://auth.added.localhost#x",
        "frontendUrl, http://someone@auth.added.localhost",
        "frontendUrl, ftp://auth.added.localhost",
        "frontendUrl, javascript:alert(1)",
        "frontendUrl, http://auth_added.localhost",
        "frontendUrl, http://[::1]",
        "webpremios.tenant-id, abc",
        "webpremios.tenant-id, 4045x",
        "webpremios.tenant-id, 040455",
        "webpremios.tenant-id, 0",
        "webpremios.tenant-id, -1",
        "webpremios.tenant-id, 40 455",
        "webpremios.tenant-id, 1234567890123456789",
        "webpremios.tenant-id, ٤٠٤٥٥",
        "webpremios.tenant-id, Shared",
        "webpremios.tenant-id, '40455,70750'",
        "webpremios.verbose-errors, yes",
        "webpremios.verbose-errors, TRUE",
        "webpremios.verbose-errors, 1",
        "webpremios.dynamic-client-registration, true",
        "webpremios.dynamic-client-registration, Allowed",
        "webpremios.dynamic-client-registration, 'allowed '"
    })
    @Contract({"R6", "R7"})
    void aValueThatCannotBeUsedIsRefusedWithItsNameAndNothingChanges(String attribute, String value) {
        Map<String, Object> attributes = with(configured.host(), attribute, value);
        for (String suffix : new String[] {"", "/ui-ext"}) {
            Response saved = admin.put("/configured" + suffix, Map.of("attributes", attributes));

            assertRefused(saved, "configured", attribute, value);
        }
        Map<String, String> stored = admin.get("/configured").jsonPath().getMap("attributes");
        assertThat(stored.get(attribute)).isNotEqualTo(value);
        assertThat(new HostProbe(server, configured.host()).serves("configured"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "frontendUrl, no url, true",
        "frontendUrl, http://auth.added.localhost/path, false",
        "frontendUrl, ftp://auth.added.localhost, true",
        "webpremios.tenant-id, abc, true",
        "webpremios.tenant-id, 040455, false",
        "webpremios.tenant-id, 1234567890123456789, true",
        "webpremios.verbose-errors, yes, false"
    })
    @Contract({"R6", "R7"})
    void aRealmThatCannotBeServedIsNotCreatedNeitherEnabledNorDisabled(
            String attribute, String value, boolean enabled) {
        ScratchRealm realm = new ScratchRealm(server, admin, "broken", HOST);
        Map<String, Object> representation = realm.representation();
        representation.put("enabled", enabled);
        representation.put("attributes", with(HOST, attribute, value));

        assertRefused(realm.post(representation), "broken", attribute, value);

        assertThat(realm.exists()).isFalse();
        assertThat(new HostProbe(server, HOST).servesNobody()).isTrue();
    }

    @Test
    @Contract({"R6", "R7"})
    void aTenantWithoutAHostIsRefused() {
        ScratchRealm realm = new ScratchRealm(server, admin, "hostless", HOST);
        Map<String, Object> representation = realm.representation();
        representation.put("attributes", Map.of("webpremios.tenant-id", ScratchRealm.TENANT_ID));

        assertRefused(realm.post(representation), "hostless", "frontendUrl", "");

        assertThat(realm.exists()).isFalse();
    }

    @Test
    @Contract({"R6", "R7"})
    void allProblemsAreToldAtOnce() {
        ScratchRealm realm = new ScratchRealm(server, admin, "all-wrong", HOST);
        Map<String, Object> representation = realm.representation();
        representation.put(
                "attributes",
                Map.of("frontendUrl", "ftp://x", "webpremios.tenant-id", "007", "webpremios.verbose-errors", "maybe"));

        Response refused = realm.post(representation);

        assertRefused(refused, "all-wrong", "frontendUrl", "ftp://x");
        assertRefused(refused, "all-wrong", "webpremios.tenant-id", "007");
        assertRefused(refused, "all-wrong", "webpremios.verbose-errors", "maybe");
    }

    @ParameterizedTest
    @CsvSource({"frontendUrl, ftp://auth.added.localhost", "webpremios.tenant-id, 040455"})
    @Contract({"R6", "R7"})
    void aTenantThatBecameUnusableBehindTheBackIsNotServed(String attribute, String value) {
        try (ScratchRealm realm = ScratchRealm.create(server, admin, "spoiled", HOST)) {
            assertThat(new HostProbe(server, HOST).serves(realm.name())).isTrue();

            realm.setBehindTheBack(attribute, value);

            assertThat(new HostProbe(server, HOST).servesNobody()).isTrue();
        }
    }

    private Map<String, Object> with(String host, String attribute, String value) {
        Map<String, Object> attributes = ScratchRealm.attributes(server.url(host));
        attributes.put(attribute, value);
        return attributes;
    }

    private static void assertRefused(Response saved, String realm, String attribute, String value) {
        assertThat(saved.statusCode()).isEqualTo(409);
        assertThat(saved.jsonPath().getString("errorMessage"))
                .contains("Realm '" + realm + "'", "attribute '" + attribute + "'", "'" + shown(value) + "'");
    }

    /** The value as the administrator is shown it: the text in front of a host may be a password. */
    private static String shown(String value) {
        return value.replace("//someone@", "//***@");
    }
}
