package digital.webpremios.identity.it.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.RawRequest;
import digital.webpremios.identity.it.support.realm.ScratchRealm;
import digital.webpremios.identity.it.support.token.HostProbe;
import digital.webpremios.identity.it.support.token.Tokens;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the very next request sees a change of a tenant. No test here waits or asks twice. */
@KeycloakTest
final class TenantChangeIT {

    private static final String ADDED = "auth.added.localhost";
    private static final String MOVED = "auth.moved.localhost";

    private final KeycloakServer server;
    private final AdminApi admin;

    TenantChangeIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @Test
    @Contract("R7")
    void anAddedRealmIsServedAndARemovedOneIsNot() {
        HostProbe host = new HostProbe(server, ADDED);
        assertThat(host.servesNobody()).isTrue();

        try (ScratchRealm added = ScratchRealm.create(server, admin, "added", ADDED)) {
            assertThat(host.serves(added.name())).isTrue();
        }

        assertThat(host.servesNobody()).isTrue();
        assertThat(RawRequest.get(ADDED, "/realms/added").send(server).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/ui-ext"})
    @Contract("R7")
    void aMovedRealmIsServedOnItsNewHostOnly(String suffix) {
        try (ScratchRealm moved = ScratchRealm.create(server, admin, "moved", ADDED)) {
            assertThat(new HostProbe(server, ADDED).serves("moved")).isTrue();

            admin.put("/moved" + suffix, Map.of("attributes", ScratchRealm.attributes(server.url(MOVED))))
                    .then()
                    .statusCode(204);

            assertThat(new HostProbe(server, MOVED).serves(moved.name())).isTrue();
            assertThat(new HostProbe(server, ADDED).servesNobody()).isTrue();
            assertThat(new HostProbe(server, MOVED).issuer()).startsWith(server.url(MOVED));
        }
    }

    @Test
    @Contract("R7")
    void aHostThatOneRealmLeavesIsFreeForAnother() {
        try (ScratchRealm one = ScratchRealm.create(server, admin, "leaves", ADDED);
                ScratchRealm other = ScratchRealm.create(server, admin, "comes", MOVED)) {
            one.saveHost("auth.contested.localhost").then().statusCode(204);
            other.saveHost(ADDED).then().statusCode(204);

            assertThat(new HostProbe(server, ADDED).serves(other.name())).isTrue();
            assertThat(new HostProbe(server, MOVED).servesNobody()).isTrue();
            assertThat(new HostProbe(server, "auth.contested.localhost").serves(one.name()))
                    .isTrue();
        }
    }

    @Test
    @Contract({"R7", "T17"})
    void aDisabledRealmIssuesAndPublishesNothingUntilItIsEnabledAgain() {
        try (ScratchRealm realm = ScratchRealm.create(server, admin, "switched", ADDED)) {
            HostProbe host = new HostProbe(server, ADDED);
            assertThat(host.serves(realm.name())).isTrue();

            realm.save(Map.of("enabled", false)).then().statusCode(204);

            assertThat(host.configuration().statusCode()).isEqualTo(404);
            assertThat(given().get(server.url(ADDED) + Tokens.KEYS).statusCode())
                    .isEqualTo(404);
            assertThat(host.token().statusCode()).isEqualTo(400);
            assertThat(host.token().asString()).isEqualTo("{\"error\":\"invalid_client\"}");

            realm.save(Map.of("enabled", true)).then().statusCode(204);

            assertThat(host.serves(realm.name())).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PARTNERS")
    @Contract({"R7", "I4"})
    void disablingAShippedTenantLeavesTheOthersServed(TestTenant tenant) {
        admin.changeRealm(tenant.realm(), realm -> with(realm, "enabled", false))
                .then()
                .statusCode(204);
        try {
            assertThat(new HostProbe(server, tenant.host()).configuration().statusCode())
                    .isEqualTo(404);
            for (TestTenant other : TestTenant.values()) {
                if (other != tenant) {
                    assertThat(Tokens.issue(server, other)).isNotEmpty();
                    assertThat(Tokens.keys(server, other).getKeys()).isNotEmpty();
                }
            }
        } finally {
            admin.changeRealm(tenant.realm(), realm -> with(realm, "enabled", true))
                    .then()
                    .statusCode(204);
        }
        assertThat(Tokens.issue(server, tenant)).isNotEmpty();
    }

    @Test
    @Contract("R7")
    void aRealmThatIsNoTenantAnyMoreHasNoRootPaths() {
        try (ScratchRealm realm = ScratchRealm.create(server, admin, "retired", ADDED)) {
            realm.save(Map.of("attributes", Map.of("frontendUrl", server.url(ADDED))))
                    .then()
                    .statusCode(204);

            assertThat(new HostProbe(server, ADDED).servesNobody()).isTrue();
        }
    }

    @Test
    @Contract("R7")
    void aRenamedRealmIsServedUnderItsNewName() {
        try (ScratchRealm realm = ScratchRealm.create(server, admin, "old-name", ADDED);
                ScratchRealm renamed = new ScratchRealm(server, admin, "new-name", ADDED)) {
            realm.save(Map.of("realm", renamed.name())).then().statusCode(204);

            assertThat(new HostProbe(server, ADDED).serves("new-name")).isTrue();
            assertThat(RawRequest.get(ADDED, "/realms/old-name").send(server).status())
                    .isEqualTo(404);
        }
    }

    @Test
    @Contract("R7")
    void aHostTakenAwayByAnotherNodeIsNotServedForAnotherMoment() {
        try (ScratchRealm realm = ScratchRealm.create(server, admin, "elsewhere", ADDED)) {
            assertThat(new HostProbe(server, ADDED).serves(realm.name())).isTrue();

            realm.setBehindTheBack("frontendUrl", server.url(MOVED));

            assertThat(new HostProbe(server, ADDED).servesNobody()).isTrue();
            assertThat(new HostProbe(server, MOVED).serves(realm.name())).isTrue();
        }
    }

    private static Map<String, Object> with(Map<String, Object> realm, String member, Object value) {
        realm.put(member, value);
        return realm;
    }
}
