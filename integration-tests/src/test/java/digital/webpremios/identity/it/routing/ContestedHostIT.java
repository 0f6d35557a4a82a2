package digital.webpremios.identity.it.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.RawRequest;
import digital.webpremios.identity.it.support.realm.ScratchRealm;
import digital.webpremios.identity.it.support.token.HostProbe;
import digital.webpremios.identity.it.support.token.Tokens;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that no realm can take another tenant's host, and that neither of two claimants is served. */
@KeycloakTest
final class ContestedHostIT {

    private static final String CONTESTED = "auth.contested.localhost";
    private static final String FREE = "auth.moved.localhost";

    private final KeycloakServer server;
    private final AdminApi admin;

    ContestedHostIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @Test
    @Contract("R6")
    void anEnabledRealmIsNotCreatedOnAnotherTenantsHost() {
        for (TestTenant tenant : TestTenant.values()) {
            ScratchRealm rival = new ScratchRealm(server, admin, "rival", tenant.host());

            assertRefused(rival.post(rival.representation()), "rival", tenant.realm());

            assertThat(rival.exists()).isFalse();
            assertThat(new HostProbe(server, tenant.host()).issuer()).endsWith("/realms/" + tenant.realm());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/ui-ext"})
    @Contract("R6")
    void aRealmIsNotSavedWithAnotherTenantsHost(String suffix) {
        try (ScratchRealm rival = ScratchRealm.create(server, admin, "rival", FREE)) {
            for (TestTenant tenant : TestTenant.values()) {
                String url = server.url(tenant);

                Response saved =
                        admin.put("/" + rival.name() + suffix, Map.of("attributes", ScratchRealm.attributes(url)));

                assertRefused(saved, rival.name(), tenant.realm());
                assertThat(new HostProbe(server, FREE).serves(rival.name())).isTrue();
                assertThat(new HostProbe(server, tenant.host()).issuer()).endsWith("/realms/" + tenant.realm());
            }
        }
    }

    @Test
    @Contract({"R6", "R2"})
    void theHostIsTheSameInAnotherSpellingSchemeOrPort() {
        try (ScratchRealm rival = ScratchRealm.create(server, admin, "rival", FREE)) {
            for (String url : new String[] {
                "https://" + TestTenant.DEMO.host(),
                "https://" + TestTenant.DEMO.host() + ":8443/",
                "http://" + TestTenant.DEMO.host().toUpperCase(Locale.ROOT)
            }) {
                Response saved = rival.save(Map.of("attributes", ScratchRealm.attributes(url)));

                assertRefused(saved, rival.name(), TestTenant.DEMO.realm());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/ui-ext"})
    @Contract("R6")
    void aDisabledRealmMayKeepTheHostButNotBeEnabledWithIt(String suffix) {
        for (TestTenant tenant : new TestTenant[] {TestTenant.DEMO, TestTenant.UAT}) {
            try (ScratchRealm spare = new ScratchRealm(server, admin, "spare", tenant.host())) {
                Map<String, Object> disabled = spare.representation();
                disabled.put("enabled", false);
                spare.post(disabled).then().statusCode(201);
                assertThat(new HostProbe(server, tenant.host()).issuer()).endsWith("/realms/" + tenant.realm());

                Response saved = admin.put("/spare" + suffix, Map.of("enabled", true));

                assertRefused(saved, "spare", tenant.realm());
                assertThat(admin.get("/spare").jsonPath().getBoolean("enabled")).isFalse();
                assertThat(new HostProbe(server, tenant.host()).issuer()).endsWith("/realms/" + tenant.realm());
            }
        }
    }

    @Test
    @Contract("R6")
    void evenARealmThatIsNoTenantDoesNotTakeATenantsHost() {
        Map<String, Object> plain = Map.of(
                "realm", "plain", "enabled", true, "attributes", Map.of("frontendUrl", server.url(TestTenant.UAT)));

        assertRefused(admin.post("", plain), "plain", TestTenant.UAT.realm());

        assertThat(admin.get("/plain").statusCode()).isEqualTo(404);
        assertThat(new HostProbe(server, TestTenant.UAT.host()).issuer()).endsWith("/realms/tenant-uat");
    }

    @Test
    @Contract("R6")
    void renamingARealmIsNoWayRoundTheCheck() {
        try (ScratchRealm rival = ScratchRealm.create(server, admin, "rival", FREE)) {
            Response saved = rival.save(Map.of(
                    "realm", "rival-renamed", "attributes", ScratchRealm.attributes(server.url(TestTenant.DEMO))));

            assertRefused(saved, "rival-renamed", TestTenant.DEMO.realm());
            assertThat(rival.exists()).isTrue();
        }
    }

    @Test
    @Contract("R6")
    void atRunTimeNeitherOfTwoClaimantsIsServedAndTheLogNamesBoth() {
        try (ScratchRealm first = ScratchRealm.create(server, admin, "claimant-one", CONTESTED);
                ScratchRealm second = ScratchRealm.create(server, admin, "claimant-two", FREE)) {
            HostProbe host = new HostProbe(server, CONTESTED);
            assertThat(host.serves(first.name())).isTrue();

            second.setBehindTheBack("frontendUrl", server.url(CONTESTED));
            clearTheRealmCache();

            await().until(host::servesNobody);
            assertThat(RawRequest.get(CONTESTED, "/realms/" + first.name())
                            .send(server)
                            .status())
                    .isEqualTo(404);
            assertThat(RawRequest.get(CONTESTED, "/realms/" + second.name())
                            .send(server)
                            .status())
                    .isEqualTo(404);
            assertThat(server.log())
                    .contains("Host auth.contested.localhost is claimed by the realms [claimant-one, claimant-two]");
            assertThat(new HostProbe(server, FREE).servesNobody()).isTrue();
            assertThat(Tokens.issue(server, TestTenant.DEMO)).isNotEmpty();
            assertThat(Tokens.issue(server, TestTenant.UAT)).isNotEmpty();

            second.saveHost(FREE).then().statusCode(204);

            assertThat(host.serves(first.name())).isTrue();
            assertThat(new HostProbe(server, FREE).serves(second.name())).isTrue();
        }
    }

    /** Has all hosts read again, in the background. */
    private void clearTheRealmCache() {
        admin.post("/" + TestTenant.PARTNERS.realm() + "/clear-realm-cache", Map.of())
                .then()
                .statusCode(204);
    }

    private static void assertRefused(Response saved, String one, String other) {
        assertThat(saved.statusCode()).isEqualTo(409);
        assertThat(saved.jsonPath().getString("errorMessage")).contains(one, other);
        assertThat(saved.getHeader("Location")).isNull();
    }
}
