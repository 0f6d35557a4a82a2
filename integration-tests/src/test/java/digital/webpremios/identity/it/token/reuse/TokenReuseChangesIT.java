package digital.webpremios.identity.it.token.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.realm.StoredPolicies;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TemporaryKey;
import digital.webpremios.identity.it.support.realm.TemporaryScope;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import digital.webpremios.identity.it.support.token.AccessToken;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** After every kind of change the next request gets a new token: no test here waits or asks twice. */
@KeycloakTest
final class TokenReuseChangesIT {

    private static final TestTenant TENANT = TestTenant.DEMO;
    private static final String EXTRA = "webpremios.backoffice/change.reuse";

    private final KeycloakServer server;
    private final AdminApi admin;

    TokenReuseChangesIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    /** A change that leaves the claims of the client's next token as they are. */
    enum Change {
        DESCRIPTION(on -> on.client.save(Map.of("description", "changed"))),
        ATTRIBUTE(on -> on.client.save(Map.of("attributes", Map.of("webpremios.test", "changed")))),
        NOT_BEFORE_OF_THE_CLIENT(on -> on.client.save(Map.of("notBefore", System.currentTimeMillis() / 1000))),
        NOT_BEFORE_OF_THE_REALM(on -> on.realm("notBefore", System.currentTimeMillis() / 1000)),
        REALM(on -> on.realm("displayName", "changed")),
        DISABLED_AND_ENABLED(on -> {
            on.client.save(Map.of("enabled", false));
            on.client.save(Map.of("enabled", true));
        }),
        ACCOUNT_DISABLED_AND_ENABLED(on -> {
            on.account("enabled", false);
            on.account("enabled", true);
        }),
        ACCOUNT_SIGNED_OUT(on ->
                on.admin.post(on.accountPath() + "/logout", Map.of()).then().statusCode(204)),
        SCOPE_ASSIGNED(on -> on.client.assign(on.extra)),
        MAPPER_ADDED_AND_REMOVED(
                on -> on.admin.delete(on.client.addClaim("added")).then().statusCode(204));

        @SuppressWarnings("ImmutableEnumChecker") // functions without state
        private final Consumer<On> change;

        Change(Consumer<On> change) {
            this.change = change;
        }
    }

    /** What a change may change. */
    private record On(AdminApi admin, TemporaryClient client, TemporaryScope extra) {

        void realm(String member, Object value) {
            admin.changeRealm(TENANT.realm(), realm -> {
                        realm.put(member, value);
                        return realm;
                    })
                    .then()
                    .statusCode(204);
        }

        String accountPath() {
            String id = admin.get("/" + TENANT.realm() + "/clients/" + admin.idOf(TENANT.realm(), client.id())
                            + "/service-account-user")
                    .jsonPath()
                    .getString("id");
            return "/" + TENANT.realm() + "/users/" + id;
        }

        void account(String member, Object value) {
            Map<String, Object> user = admin.get(accountPath()).jsonPath().getMap("$");
            user.put(member, value);
            admin.put(accountPath(), user).then().statusCode(204);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Contract("M15")
    void theNextTokenIsANewOneAndAnotherTenantsStaysAsItIs(Change kind) {
        try (StoredPolicies none = StoredPolicies.without(admin, TENANT.realm());
                TenantPolicy policy = Reuse.allow(admin, TENANT);
                TenantPolicy ofOther = Reuse.allow(admin, TestTenant.UAT);
                TemporaryScope extra = TemporaryScope.create(admin, TENANT, EXTRA);
                TemporaryClient client = TemporaryClient.withScopes(admin, TENANT, Reuse.SCOPE);
                TemporaryClient foreign = TemporaryClient.withScopes(admin, TestTenant.UAT, Reuse.SCOPE)) {
            assertThat(List.of(none, policy, ofOther)).doesNotContainNull();
            String others = Reuse.settled(server, TestTenant.UAT, foreign);
            String before = settled(client);
            On on = new On(admin, client, extra);
            try {
                kind.change.accept(on);

                String after = Reuse.token(server, TENANT, client);
                assertThat(after).isNotEqualTo(before);
                Reuse.assertAlike(after, before);
                // Keycloak may read an account anew for two requests before it keeps it
                String settled = settled(client);
                assertThat(settled).isNotEqualTo(before);
                assertThat(Reuse.nativeToken(server, TENANT, client)).isEqualTo(settled);
                assertThat(Reuse.token(server, TestTenant.UAT, foreign)).isEqualTo(others);
            } finally {
                on.realm("notBefore", 0);
                on.realm("displayName", "Campanha Demo");
            }
        }
    }

    @Test
    @Contract({"M15", "T15"})
    void afterTheRotationOfTheSecretBothSecretsGetANewToken() {
        try (TenantPolicy policy = Reuse.allow(admin, TENANT);
                TemporaryClient client = TemporaryClient.withScopes(admin, TENANT, Reuse.SCOPE)) {
            assertThat(policy).isNotNull();
            String before = settled(client);

            String second = client.rotateSecret();

            String after = Reuse.token(server, TENANT, client, second);
            assertThat(after).isNotEqualTo(before);
            assertThat(Reuse.token(server, TENANT, client)).isEqualTo(after);
        }
    }

    @Test
    @Contract({"M15", "M13"})
    void aShorterLifetimeOfTheClientAndOfThePolicyCountAtOnce() {
        try (TenantPolicy policy = Reuse.allow(admin, TENANT);
                TemporaryClient client = TemporaryClient.withScopes(admin, TENANT, Reuse.SCOPE)) {
            assertThat(policy).isNotNull();
            assertThat(lifetime(settled(client))).isEqualTo(3600);

            client.save(Map.of("attributes", Map.of("access.token.lifespan", "900")));

            assertThat(lifetime(settled(client))).isEqualTo(900);
        }
        Map<String, ?> bounds = Map.of("maximum-seconds", 700);
        List<Map<String, ?>> executors = List.of(
                TenantPolicy.executor(Reuse.EXECUTOR, Map.of("window-seconds", 300)),
                TenantPolicy.executor("webpremios-token-lifetime", bounds));
        try (TemporaryClient client = TemporaryClient.withScopes(admin, TENANT, Reuse.SCOPE)) {
            String before;
            try (TenantPolicy policy = Reuse.allow(admin, TENANT)) {
                assertThat(policy).isNotNull();
                before = settled(client);
            }
            try (TenantPolicy policy = TenantPolicy.alone(admin, TENANT, executors)) {
                assertThat(policy).isNotNull();
                String after = settled(client);
                assertThat(after).isNotEqualTo(before);
                assertThat(lifetime(after)).isEqualTo(700);
            }
        }
    }

    @Test
    @Contract("M15")
    void withoutTheRuleEveryTokenIsNewAgain() {
        try (TemporaryClient client = TemporaryClient.withScopes(admin, TENANT, Reuse.SCOPE)) {
            String kept;
            try (TenantPolicy policy = Reuse.allow(admin, TENANT)) {
                assertThat(policy).isNotNull();
                kept = settled(client);
            }

            assertThat(List.of(kept, Reuse.token(server, TENANT, client), Reuse.token(server, TENANT, client)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    @Contract({"M15", "E15"})
    void aNewKeySignsTheNextTokenAndSoDoesTheOldOneAfterwards() {
        try (TenantPolicy policy = Reuse.allow(admin, TENANT);
                TemporaryClient client = TemporaryClient.withScopes(admin, TENANT, Reuse.SCOPE)) {
            assertThat(policy).isNotNull();
            String before = settled(client);
            String withNewKey;
            try (TemporaryKey key = TemporaryKey.active(admin, TENANT)) {
                assertThat(key).isNotNull();
                withNewKey = settled(client);
                assertThat(keyOf(withNewKey)).isNotEqualTo(keyOf(before));
            }

            String after = settled(client);

            assertThat(keyOf(after)).isEqualTo(keyOf(before));
            assertThat(Set.of(before, withNewKey, after)).hasSize(3);
        }
    }

    private String settled(TemporaryClient client) {
        return Reuse.settled(server, TENANT, client);
    }

    private static long lifetime(String token) {
        AccessToken parsed = AccessToken.parse(token);
        return parsed.seconds("exp") - parsed.seconds("iat");
    }

    private static Object keyOf(String token) {
        return String.valueOf(AccessToken.parse(token).header().get("kid"));
    }
}
