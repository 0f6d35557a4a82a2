package digital.webpremios.identity.it.support.realm;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.TestTenant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A client that a test creates through the admin API and deletes when it ends. */
public final class TemporaryClient implements AutoCloseable {

    public static final String SECRET = "temporary-secret+of:the&test=";

    private final AdminApi admin;
    private final String realm;
    private final String id;

    private TemporaryClient(AdminApi admin, String realm, String id) {
        this.admin = admin;
        this.realm = realm;
        this.id = id;
    }

    /** Lets Keycloak generate a new secret, as the admin console does, and returns it. */
    public String rotateSecret() {
        return admin.post("/" + realm + "/clients/" + admin.idOf(realm, id) + "/client-secret", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .path("value");
    }

    /** One of its attributes as stored, or an empty text. */
    public String attribute(String name) {
        Map<String, String> attributes = admin.get("/" + realm + "/clients/" + admin.idOf(realm, id))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("attributes");
        return attributes.getOrDefault(name, "");
    }

    /**
     * Creates a confidential client with a service account, saved regardless of the tenant's policy, because a client
     * can be older than its policy. The policy still decides about tokens.
     *
     * @param settings the settings that differ, as the admin API names them
     */
    public static TemporaryClient create(AdminApi admin, String realm, Map<String, ?> settings) {
        String id = "temporary-" + UUID.randomUUID();
        Map<String, Object> client = new HashMap<>(Map.of(
                "clientId",
                id,
                "secret",
                SECRET,
                "publicClient",
                false,
                "serviceAccountsEnabled",
                true,
                "standardFlowEnabled",
                false,
                "fullScopeAllowed",
                false,
                "defaultClientScopes",
                List.of(),
                "optionalClientScopes",
                List.of()));
        client.putAll(settings);
        try (StoredPolicies none = StoredPolicies.without(admin, realm)) {
            assertThat(none).isNotNull();
            assertThat(admin.post("/" + realm + "/clients", client).statusCode())
                    .isEqualTo(201);
        }
        return new TemporaryClient(admin, realm, String.valueOf(client.get("clientId")));
    }

    /** A machine client of a tenant with these optional client scopes. */
    public static TemporaryClient withScopes(AdminApi admin, TestTenant tenant, String... scopes) {
        return create(admin, tenant.realm(), Map.of("optionalClientScopes", List.of(scopes)));
    }

    /** A machine client of a tenant that has one client attribute and the tenant's own campaign scope. */
    public static TemporaryClient withAttribute(AdminApi admin, TestTenant tenant, String name, String value) {
        String scope = tenant == TestTenant.PARTNERS ? "webpremios.backoffice/all.read" : tenant.campaignScope();
        return create(
                admin,
                tenant.realm(),
                Map.of("attributes", Map.of(name, value), "optionalClientScopes", List.of(scope)));
    }

    public String id() {
        return id;
    }

    /** Saves it with some members changed, as the admin API names them. */
    public void save(Map<String, ?> members) {
        admin.changeClient(realm, id, client -> {
                    client.putAll(members);
                    return client;
                })
                .then()
                .statusCode(204);
    }

    /** Assigns an optional client scope. */
    public void assign(TemporaryScope scope) {
        admin.put(optional(scope), Map.of()).then().statusCode(204);
    }

    /** Removes an optional client scope. */
    public void withdraw(TemporaryScope scope) {
        admin.delete(optional(scope)).then().statusCode(204);
    }

    /** Adds a protocol mapper that puts a fixed text into every access token, and returns the mapper's path. */
    public String addClaim(String claim) {
        return admin.addClaim(path(), claim);
    }

    private String optional(TemporaryScope scope) {
        return path() + "/optional-client-scopes/" + scope.id();
    }

    private String path() {
        return "/" + realm + "/clients/" + admin.idOf(realm, id);
    }

    @Override
    public void close() {
        admin.delete("/" + realm + "/clients/" + admin.idOf(realm, id));
    }
}
