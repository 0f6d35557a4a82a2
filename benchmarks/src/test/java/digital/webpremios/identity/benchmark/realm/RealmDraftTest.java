package digital.webpremios.identity.benchmark.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RealmDraftTest {

    private static final RealmFile FILE = new RealmFile("""
            {"realm": "shipped", "attributes": {"webpremios.tenant-id": "1"}, "clientPolicies": {},
             "clientProfiles": {"profiles": [{"name": "tenant-1", "executors": [{"executor": "first"}]}, {"name": "other"}]},
             "users": [{"username": "u"}], "clientScopes": [{"name": "s"}],
             "clients": [{"clientId": "app"},
                         {"clientId": "partner", "serviceAccountsEnabled": true, "optionalClientScopes": ["s"]}]}
            """);

    @Test
    void aRealmThatIsStockHasNothingOfThePack() {
        JsonNode realm = FILE.draft("stock").stock().representation();

        assertThat(realm.path("realm").asText()).isEqualTo("stock");
        assertThat(realm.has("attributes")).isFalse();
        assertThat(realm.has("clientPolicies")).isFalse();
        assertThat(realm.has("users")).isFalse();
    }

    @Test
    void tokensAreReusedByTheTenantsProfileBesideItsOtherRules() {
        JsonNode profiles = FILE.draft("r")
                .reusingTokens(Duration.ofSeconds(30))
                .representation()
                .path("clientProfiles")
                .path("profiles");

        assertThat(profiles.path(0).path("executors").toString())
                .isEqualTo("[{\"executor\":\"first\"},"
                        + "{\"executor\":\"webpremios-token-reuse\",\"configuration\":{\"window-seconds\":30}}]");
        assertThat(profiles.path(1).has("executors")).isFalse();
    }

    @Test
    void scopesAreAddedUpToTheNumber() {
        JsonNode realm = FILE.draft("r").withScopes(10).representation();

        assertThat(realm.path("clientScopes")).hasSize(10).doesNotHaveDuplicates();
        assertThat(realm.path("clients").path(1).path("optionalClientScopes")).hasSize(1);
        assertThat(FILE.draft("r").withScopes(0).representation().path("clientScopes"))
                .hasSize(1);
    }

    @Test
    void scopesToBeMadeLaterFillUpToTheNumberAndAreNotInTheRealmYet() {
        RealmDraft draft = FILE.draft("r");

        assertThat(draft.moreScopes(10))
                .hasSize(9)
                .doesNotHaveDuplicates()
                .allSatisfy(scope -> assertThat(scope.path("protocol").asText()).isEqualTo("openid-connect"));
        assertThat(draft.representation().path("clientScopes")).hasSize(1);
        assertThat(draft.moreScopes(1)).isEmpty();
        assertThat(draft.moreScopes(0)).isEmpty();
    }

    @Test
    void thePartnerIsAssignedScopesOfTheRealmUpToTheNumber() {
        RealmDraft draft = FILE.draft("r").withScopes(10);
        String partner = "/clients/%s/optional-client-scopes/%s";

        assertThat(draft.assignments(10))
                .hasSize(9)
                .doesNotHaveDuplicates()
                .allSatisfy(path -> assertThat(
                                draft.representation().path("clientScopes").findValuesAsText("id"))
                        .anySatisfy(id -> assertThat(path)
                                .isEqualTo(partner.formatted(
                                        draft.representation()
                                                .path("clients")
                                                .path(1)
                                                .path("id")
                                                .asText(),
                                        id))));
        assertThat(draft.assignments(1)).isEmpty();
    }

    @Test
    void copiesOfThePartnerHaveNamesOfTheirOwn() {
        JsonNode clients = FILE.draft("r").imports(3).get(0).path("clients");

        assertThat(clients.findValuesAsText("clientId"))
                .containsExactly("benchmark-partner-0", "benchmark-partner-1", "benchmark-partner-2");
    }

    @Test
    void eachCopyComesWithItsServiceAccount() {
        JsonNode users = FILE.draft("r").imports(3).get(0).path("users");

        assertThat(users.findValuesAsText("serviceAccountClientId"))
                .containsExactly("benchmark-partner-0", "benchmark-partner-1", "benchmark-partner-2");
        assertThat(users.findValuesAsText("enabled")).containsOnly("true");
    }

    @Test
    void manyCopiesComeInSeveralBatchesAndNoneIsLostOrRepeated() {
        assertThat(FILE.draft("r").imports(450))
                .hasSizeGreaterThan(1)
                .flatExtracting(batch -> batch.path("clients").findValuesAsText("clientId"))
                .hasSize(450)
                .doesNotHaveDuplicates();
        assertThat(FILE.draft("r").imports(0)).isEmpty();
    }

    @Test
    void tenantsOfThePartnerAreAsManyAsAskedFor() {
        JsonNode client = FILE.draft("r")
                .withTenants(10_000)
                .representation()
                .path("clients")
                .path(1);

        assertThat(client.path("attributes")
                        .path("webpremios.tenant-ids")
                        .asText()
                        .split(" "))
                .hasSize(10_000)
                .startsWith("100000")
                .endsWith("109999");
    }

    @Test
    void aRealmFileWithoutAMachineClientIsRefused() {
        assertThatThrownBy(() -> new RealmFile("{\"clients\": []}").draft("r").imports(1))
                .hasMessageContaining("no machine client");
    }
}
