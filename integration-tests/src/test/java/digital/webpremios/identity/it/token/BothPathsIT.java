package digital.webpremios.identity.it.token;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.realm.StoredPolicies;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.token.AccessToken;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.ClientAuthentication;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests that a client's token is the same whether the pack builds it from its ten claims or, if there is a protocol
 * mapper, from Keycloak's session and {@code AccessToken} (decision 1). The clients are generated; the seed is fixed.
 */
@KeycloakTest
final class BothPathsIT {

    private static final long SEED = 20_261_126;
    private static final int CLIENTS = 9;
    private static final String MARK = "of_the_full_path";
    private static final Set<String> OF_THE_MOMENT = Set.of("jti", "iat", "exp", "auth_time");

    private final KeycloakServer server;
    private final AdminApi admin;

    BothPathsIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    /** The answer as a client sees it, without the parts that differ in any two answers. */
    private record Seen(int status, String body, Map<String, Object> header, Map<String, Object> claims) {}

    @ParameterizedTest
    @EnumSource
    @Contract({"M1", "M9", "M11", "M12", "M13"})
    void bothGiveTheSameTokenAndTheSameRefusal(TestTenant tenant) {
        assertThat(granted(tenant))
                .as("the shipped policy takes secrets only")
                .containsExactlyInAnyOrder(ClientAuthentication.BASIC, ClientAuthentication.FORM);
    }

    @ParameterizedTest
    @EnumSource
    void withoutPoliciesBothDoHoweverTheClientSaysWhoItIs(TestTenant tenant) {
        try (StoredPolicies none = StoredPolicies.without(admin, tenant.realm())) {
            assertThat(none).isNotNull();
            assertThat(granted(tenant)).containsExactlyInAnyOrder(ClientAuthentication.values());
        }
    }

    /** Compares the paths, and returns the ways in which successful clients had authenticated. */
    private Set<ClientAuthentication> granted(TestTenant tenant) {
        Random chance = new Random(SEED + tenant.tenantId().hashCode());
        Set<Integer> statuses = new HashSet<>();
        Set<ClientAuthentication> granted = EnumSet.noneOf(ClientAuthentication.class);
        for (int i = 0; i < CLIENTS; i++) {
            GeneratedClient generated = GeneratedClient.of(tenant, chance);
            try (TemporaryClient client = TemporaryClient.create(admin, tenant.realm(), generated.settings())) {
                List<Seen> plain = ask(tenant, client, generated);
                client.addClaim(MARK);

                List<Seen> full = ask(tenant, client, generated);

                assertThat(full).as(generated.toString()).hasSameSizeAs(plain);
                for (int form = 0; form < plain.size(); form++) {
                    assertSame(
                            plain.get(form), full.get(form), generated.forms().get(form) + " of " + generated);
                    statuses.add(plain.get(form).status());
                    if (plain.get(form).status() == 200) {
                        granted.add(generated.authentication());
                    }
                }
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 400);
        return granted;
    }

    private static void assertSame(Seen plain, Seen full, String of) {
        assertThat(full.claims().containsKey(MARK)).as(of).isEqualTo(full.status() == 200);
        assertThat(plain.claims()).as(of).doesNotContainKey(MARK);
        Map<String, Object> claims = new HashMap<>(full.claims());
        claims.remove(MARK);
        assertThat(new Seen(full.status(), full.body(), full.header(), claims))
                .as(of)
                .isEqualTo(plain);
    }

    private List<Seen> ask(TestTenant tenant, TemporaryClient client, GeneratedClient generated) {
        List<Seen> seen = new ArrayList<>();
        for (String form : generated.forms()) {
            seen.add(seen(generated.authentication().post(server, tenant, form, client.id())));
        }
        return seen;
    }

    private static Seen seen(Response answer) {
        String body = answer.asString();
        if (answer.statusCode() != 200) {
            return new Seen(answer.statusCode(), body, Map.of(), Map.of());
        }
        String token = Answers.assertGranted(answer);
        AccessToken read = AccessToken.parse(token);
        Map<String, Object> claims = new HashMap<>(read.claims());
        claims.put("lifetime", read.seconds("exp") - read.seconds("iat"));
        claims.put("authenticated when issued", read.seconds("auth_time") == read.seconds("iat"));
        claims.keySet().removeAll(OF_THE_MOMENT);
        return new Seen(200, body.replace(token, ""), read.header(), claims);
    }
}
