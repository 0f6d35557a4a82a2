package digital.webpremios.identity.benchmark.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A realm's representation, to be changed before it is imported. */
public final class RealmDraft {

    /** The first machine client of the realm file, which all other clients are copies of. */
    private static final String PARTNER = "serviceAccountsEnabled";

    private static final String ATTRIBUTES = "attributes";
    private static final String OPTIONAL_SCOPES = "optionalClientScopes";

    private static final int BATCH = 20;

    private final ObjectNode realm;

    RealmDraft(ObjectNode realm) {
        this.realm = realm;
    }

    public String name() {
        return realm.path("realm").asText();
    }

    public JsonNode representation() {
        return realm;
    }

    /** Gives it a host. */
    public RealmDraft at(String frontendUrl) {
        attributes(realm).put("frontendUrl", frontendUrl);
        return this;
    }

    /** Makes it a realm that is no tenant and has no client policies, so that only stock Keycloak serves it. */
    public RealmDraft stock() {
        realm.remove(ATTRIBUTES);
        realm.remove("accountTheme");
        realm.remove("loginTheme");
        realm.remove("emailTheme");
        return withoutPolicies();
    }

    public RealmDraft withoutPolicies() {
        realm.remove(List.of("clientProfiles", "clientPolicies"));
        return this;
    }

    /** Lets clients get the same token again for a time. */
    public RealmDraft reusingTokens(Duration window) {
        ObjectNode executor = realm.objectNode().put("executor", "webpremios-token-reuse");
        executor.putObject("configuration").put("window-seconds", window.toSeconds());
        tenantProfile().withArray("/executors").add(executor);
        return this;
    }

    /** Sets whether the realm stores events. */
    public RealmDraft storingEvents(boolean stored) {
        realm.put("eventsEnabled", stored);
        return this;
    }

    /** Adds client scopes that no client asks for, up to a number. */
    public RealmDraft withScopes(int number) {
        ArrayNode scopes = realm.withArray("/clientScopes");
        for (int i = scopes.size(); i < number; i++) {
            scopes.add(newScope(i));
        }
        return this;
    }

    /**
     * Client scopes that no client asks for, up to a number. They are created after the realm, because in one
     * transaction the time grows with the square of their number.
     */
    List<JsonNode> moreScopes(int number) {
        return IntStream.range(realm.withArray("/clientScopes").size(), number)
                .mapToObj(i -> (JsonNode) newScope(i))
                .toList();
    }

    /**
     * The paths below the realm's that assign its scopes to the partner. Each is a PUT of its own after the realm
     * exists, because in one transaction the time grows with the square of their number.
     *
     * @param number the number of scopes that the partner has afterwards
     */
    public List<String> assignments(int number) {
        ArrayNode assigned = partner().withArray("/" + OPTIONAL_SCOPES);
        String partner = identified(partner());
        return realm.withArray("/clientScopes")
                .valueStream()
                .filter(scope -> !holds(assigned, scope.path("name").asText()))
                .limit(Math.max(0, number - assigned.size()))
                .map(scope -> "/clients/" + partner + "/optional-client-scopes/" + identified((ObjectNode) scope))
                .toList();
    }

    /** The id of an object; it gets one if it has none. */
    private static String identified(ObjectNode something) {
        if (!something.has("id")) {
            something.put("id", UUID.randomUUID().toString());
        }
        return something.path("id").asText();
    }

    /** Lets the partner act for a number of tenants of a shared realm. */
    public RealmDraft withTenants(int number) {
        attributes(partner())
                .put(
                        "webpremios.tenant-ids",
                        IntStream.range(0, number).mapToObj(Tenants::id).collect(Collectors.joining(" ")));
        return this;
    }

    /**
     * Copies of the partner, to be imported into the existing realm in parts, because in one transaction the time grows
     * with the square of their number.
     *
     * @return bodies of Keycloak's partial import, one after the other
     */
    public List<JsonNode> imports(int number) {
        return IntStream.iterate(0, first -> first < number, first -> first + BATCH)
                .<JsonNode>mapToObj(first -> batch(first, Math.min(number, first + BATCH)))
                .toList();
    }

    private ObjectNode batch(int first, int end) {
        ObjectNode batch = realm.objectNode().put("ifResourceExists", "FAIL");
        ArrayNode clients = batch.putArray("clients");
        ArrayNode users = batch.putArray("users");
        for (int i = first; i < end; i++) {
            ObjectNode copy = partner().deepCopy();
            copy.remove("id");
            clients.add(copy.put("clientId", client(i)).put("name", client(i)));
            // a partial import does not create service accounts
            users.addObject()
                    .put("username", "service-account-" + client(i))
                    .put("serviceAccountClientId", client(i))
                    .put("enabled", true);
        }
        return batch;
    }

    static String client(int index) {
        return "benchmark-partner-" + index;
    }

    private ObjectNode newScope(int index) {
        return realm.objectNode().put("name", "benchmark/scope-" + index).put("protocol", "openid-connect");
    }

    private static boolean holds(ArrayNode names, String name) {
        return names.valueStream().anyMatch(each -> each.asText().equals(name));
    }

    private static ObjectNode attributes(ObjectNode owner) {
        return owner.withObject("/" + ATTRIBUTES);
    }

    /** The first client profile: what the tenant's clients may do. */
    private ObjectNode tenantProfile() {
        return (ObjectNode) realm.path("clientProfiles").path("profiles").path(0);
    }

    private ObjectNode partner() {
        for (JsonNode client : realm.path("clients")) {
            if (client.path(PARTNER).asBoolean()) {
                return (ObjectNode) client;
            }
        }
        throw new IllegalStateException("The realm file has no machine client");
    }
}
