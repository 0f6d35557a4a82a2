package digital.webpremios.identity.it.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.token.Tokens;
import io.restassured.path.json.JsonPath;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the key set (JWKS) of a tenant. */
@KeycloakTest
final class KeySetIT {

    private final KeycloakServer server;
    private final AdminApi admin;

    KeySetIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @EnumSource
    @Contract("E15")
    void aKeyHasExactlyTheMembersOfTheContract(TestTenant tenant) {
        JsonPath document = given().get(server.url(tenant) + Tokens.KEYS).jsonPath();
        List<Map<String, Object>> keys = document.getList("keys");

        assertThat(document.getMap("$")).containsOnlyKeys("keys");
        assertThat(keys)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(key)
                        .containsOnlyKeys("alg", "e", "kid", "kty", "n", "use")
                        .containsEntry("alg", "RS256")
                        .containsEntry("kty", "RSA")
                        .containsEntry("use", "sig"));
    }

    @ParameterizedTest
    @EnumSource
    @Contract("E15")
    void nothingOfAKeyIsPrivateOrForEncryption(TestTenant tenant) {
        assertThat(Tokens.keys(server, tenant).getKeys())
                .noneMatch(JWK::isPrivate)
                .allMatch(key -> key.size() >= 2048);
        List<String> encryption =
                admin.get("/" + tenant.realm() + "/keys").jsonPath().getList("keys.findAll { it.use == 'ENC' }.kid");
        assertThat(encryption).isNotEmpty();
        assertThat(kids(tenant)).doesNotContainAnyElementsOf(encryption);
    }

    @ParameterizedTest
    @EnumSource
    @Contract("E15")
    void aTokenNamesAKeyOfTheSetAndThatKeyVerifiesIt(TestTenant tenant) {
        String token = Tokens.issue(server, tenant);

        assertThat(kids(tenant)).contains(Tokens.parse(token).getHeader().getKeyID());
        assertThat(Tokens.verifies(Tokens.keys(server, tenant), token)).isTrue();
    }

    @Test
    @Contract({"E15", "I3"})
    void noTwoTenantsShareAKey() {
        Set<String> seen = new HashSet<>();
        int published = 0;
        for (TestTenant tenant : TestTenant.values()) {
            Set<String> kids = kids(tenant);
            published += kids.size();
            seen.addAll(kids);
        }

        assertThat(seen).hasSize(published);
    }

    @Test
    @Contract({"E15", "I3"})
    void noTenantPublishesAKeyOfTheMasterRealm() {
        List<String> master = admin.get("/master/keys").jsonPath().getList("keys.kid");

        for (TestTenant tenant : TestTenant.values()) {
            assertThat(kids(tenant)).doesNotContainAnyElementsOf(master);
        }
    }

    private Set<String> kids(TestTenant tenant) {
        Set<String> kids = new HashSet<>();
        Tokens.keys(server, tenant).getKeys().forEach(key -> kids.add(key.getKeyID()));
        return kids;
    }
}
