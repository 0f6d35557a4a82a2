package digital.webpremios.identity.realmconfig.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.admin.AdminRequest;
import digital.webpremios.identity.realmconfig.diff.change.Change;
import digital.webpremios.identity.realmconfig.diff.change.Difference;
import digital.webpremios.identity.realmconfig.diff.change.Json;
import digital.webpremios.identity.realmconfig.diff.change.RunningRealm;
import digital.webpremios.identity.realmconfig.diff.change.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the comparison of clients and their secrets. */
final class ClientsTest {

    @Test
    void aRotatedSecretIsLeftUnlessItIsToBeSet() {
        ObjectNode found = realm(client("rotated"));
        ObjectNode wanted = realm(client("of the descriptor"));

        assertThat(new Clients(false).changes(wanted, running(found))).satisfiesExactly(change -> {
            assertThat(change.stage()).isEqualTo(Stage.LEFT);
            assertThat(change.requests()).isEmpty();
        });
        assertThat(new Clients(true).changes(wanted, running(found))).satisfiesExactly(change -> {
            assertThat(change.stage()).isEqualTo(Stage.CLIENTS);
            assertThat(change.toString()).doesNotContain("of the descriptor", "rotated\"");
            assertThat(change.requests()
                            .get(0)
                            .body()
                            .orElseThrow()
                            .path("secret")
                            .asText())
                    .isEqualTo("of the descriptor");
        });
    }

    @Test
    void aClientThatIsSavedForAnotherReasonKeepsTheSecretThatTheServerHas() {
        ObjectNode wanted = realm(client("of the descriptor").put("name", "New"));

        List<Change> changes = new Clients(false)
                .changes(wanted, running(realm(client("rotated"))))
                .toList();

        assertThat(changes)
                .flatMap(Change::requests)
                .singleElement()
                .satisfies(request ->
                        assertThat(request.body().orElseThrow().has("secret")).isFalse());
    }

    @Test
    void aClientWithoutASecretIsGivenItsOwn() {
        ObjectNode found = client("");
        found.remove("secret");

        assertThat(new Clients(false).changes(realm(client("of the descriptor")), running(realm(found))))
                .singleElement()
                .satisfies(change -> assertThat(change.stage()).isEqualTo(Stage.CLIENTS));
    }

    @Test
    void aSecretThatCouldNotBeFilledIsNotCompared() {
        assertThat(new Clients(true).changes(realm(client("${NAME}")), running(realm(client("any")))))
                .isEmpty();
    }

    @Test
    void aClientWhoseSecretHasEndedIsNotSaved() {
        ObjectNode found = client("same");
        found.withObjectProperty("attributes").put("client.secret.expiration.time", "1000");

        List<Change> changes = new Clients(false)
                .changes(realm(client("same").put("name", "New")), running(realm(found)))
                .toList();

        assertThat(changes)
                .singleElement()
                .satisfies(change -> assertThat(change.obstacle())
                        .hasValueSatisfying(reason -> assertThat(reason).contains("has expired")));
        assertThat(new Clients(true).changes(realm(client("another").put("name", "New")), running(realm(found))))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.obstacle()).isEmpty();
                    assertThat(change.requests()
                                    .get(0)
                                    .body()
                                    .orElseThrow()
                                    .path("attributes")
                                    .path("client.secret.expiration.time")
                                    .asText())
                            .isEmpty();
                });
    }

    @Test
    void scopesAreGainedBeforeOthersAreLost() {
        ObjectNode found = client("same");
        found.withArrayProperty("optionalClientScopes").add("lost");
        ObjectNode wanted = client("same");
        wanted.withArrayProperty("optionalClientScopes").add("gained");
        ObjectNode there = realm(found);
        there.withArrayProperty("clientScopes").addObject().put("id", "1").put("name", "lost");
        there.withArrayProperty("clientScopes").addObject().put("id", "2").put("name", "gained");

        assertThat(new Clients(false).changes(realm(wanted), running(there)))
                .flatMap(Change::requests)
                .map(AdminRequest::toString)
                .containsExactly(
                        "PUT /admin/realms/r/clients/of-it/optional-client-scopes/2",
                        "DELETE /admin/realms/r/clients/of-it/optional-client-scopes/1");
    }

    @Test
    void aClientOfSomebodyElseIsLeftAndOneOfThisToolIsRemovedLast() {
        ObjectNode foreign = client("x").put("clientId", "foreign");
        ObjectNode managed = client("x").put("clientId", "managed");
        managed.withObjectProperty("attributes").put("webpremios.managed-by", "realm-config");
        ObjectNode there = realm(foreign);
        there.withArrayProperty("clients").add(managed);

        assertThat(new Clients(false).changes(Json.object(), running(there)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.stage()).isEqualTo(Stage.REMOVAL);
                    assertThat(change.differences()).map(Difference::path).containsExactly("clients[managed]");
                });
    }

    @Test
    void anAttributeThatEarlierVersionsWroteIsLeftAloneAndIsNoDifference() {
        ObjectNode found = client("same");
        found.withObjectProperty("attributes").put("exclude.session.state.from.auth.response", "true");

        assertThat(new Clients(true).changes(realm(client("same")), running(realm(found))))
                .isEmpty();
        assertThat(new Clients(true).changes(realm(client("same").put("name", "New")), running(realm(found))))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.differences()).map(Difference::path).containsExactly("clients[c].name");
                    assertThat(change.requests())
                            .map(request -> request.body().orElseThrow().toString())
                            .noneMatch(body -> body.contains("exclude.session.state"));
                });
    }

    private static ObjectNode client(String secret) {
        ObjectNode client =
                Json.object().put("clientId", "c").put("id", "of-it").put("secret", secret);
        client.putObject("attributes");
        return client;
    }

    private static ObjectNode realm(ObjectNode client) {
        ObjectNode realm = Json.object().put("realm", "r");
        realm.putArray("clients").add(client);
        return realm;
    }

    private static RunningRealm running(ObjectNode realm) {
        return RunningRealm.of(realm);
    }
}
