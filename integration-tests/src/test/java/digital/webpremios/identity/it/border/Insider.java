package digital.webpremios.identity.it.border;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.lessThan;

import digital.webpremios.identity.it.border.wire.Draft;
import digital.webpremios.identity.it.border.wire.Wire;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An attacker inside one tenant who has everything that the tenant can give: clients and their secrets, a participant's
 * account, an administrator's token, and tokens for client registration. Every secret and all personal data contain the
 * {@link #mark}.
 */
final class Insider implements AutoCloseable {

    private static final String CALLBACK = "http://localhost:3000/callback";

    private final AdminApi admin;
    private final TestTenant tenant;
    private final String host;
    private final String mark;
    private final String name;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final String administratorsToken;
    private final String initialAccessToken;
    private String registrationToken;

    private Insider(KeycloakServer server, AdminApi admin, TestTenant tenant) {
        this.admin = admin;
        this.tenant = tenant;
        host = tenant.host() + ":" + server.port();
        mark = "mark" + UUID.randomUUID().toString().replace("-", "");
        name = UUID.randomUUID().toString().substring(0, 13);
        createClient(machine(), Map.of("serviceAccountsEnabled", true));
        createClient(web(), Map.of("standardFlowEnabled", true, "redirectUris", List.of(CALLBACK)));
        createClient(
                spa(),
                Map.of(
                        "standardFlowEnabled",
                        true,
                        "implicitFlowEnabled",
                        true,
                        "publicClient",
                        true,
                        "redirectUris",
                        List.of(CALLBACK)));
        createUser(username());
        createUser(administrator());
        administratorsToken = administratorsToken(server);
        initialAccessToken = created(admin.post(
                        "/" + tenant.realm() + "/clients-initial-access", Map.of("count", 9, "expiration", 900)))
                .getString("token");
        registrationToken = created(admin.post(client(machine()) + "/registration-access-token", Map.of()))
                .getString("registrationAccessToken");
    }

    /** Creates the clients and users. The realm must have no client policies at that moment. */
    static Insider create(KeycloakServer server, AdminApi admin, TestTenant tenant) {
        return new Insider(server, admin, tenant);
    }

    TestTenant tenant() {
        return tenant;
    }

    /** The tenant's host with the server's port. */
    String host() {
        return host;
    }

    /** The text that all secrets and all personal data contain. */
    String mark() {
        return mark;
    }

    String machine() {
        return "machine-" + name;
    }

    String web() {
        return "web-" + name;
    }

    String spa() {
        return "spa-" + name;
    }

    String username() {
        return mark + "-participant";
    }

    String password() {
        return mark + "-password";
    }

    String secret(String clientId) {
        return mark + "-secret-" + clientId;
    }

    String scope() {
        return tenant == TestTenant.PARTNERS ? "webpremios.backoffice/all.read" : tenant.campaignScope();
    }

    /** The internal id of a client or a user. */
    String id(String clientIdOrUsername) {
        return ids.getOrDefault(clientIdOrUsername, "");
    }

    String administratorsToken() {
        return administratorsToken;
    }

    String initialAccessToken() {
        return initialAccessToken;
    }

    String registrationToken() {
        return registrationToken;
    }

    /** Updates the registration access token, which Keycloak replaces at every use. */
    void replaceRegistrationToken(String other) {
        registrationToken = other;
    }

    /** Whether participants can sign in: the partners' realm does not allow it. */
    boolean hasParticipants() {
        return tenant != TestTenant.PARTNERS;
    }

    /** The header that authenticates the client. */
    String basic(String clientId) {
        String pair = Form.encode(clientId) + ":" + Form.encode(secret(clientId));
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    private String administrator() {
        return mark + "-administrator";
    }

    private String client(String clientId) {
        return "/" + tenant.realm() + "/clients/" + id(clientId);
    }

    private void createClient(String clientId, Map<String, Object> settings) {
        Map<String, Object> client = new LinkedHashMap<>(settings);
        client.put("clientId", clientId);
        client.put("secret", secret(clientId));
        client.put("fullScopeAllowed", false);
        client.putIfAbsent("standardFlowEnabled", false);
        client.put("defaultClientScopes", List.of());
        client.put("optionalClientScopes", List.of(scope()));
        ids.put(clientId, idOf(admin.post("/" + tenant.realm() + "/clients", client)));
    }

    private void createUser(String username) {
        Map<String, Object> user = Map.of(
                "username",
                username,
                "enabled",
                true,
                "email",
                username + "@mail.example",
                "firstName",
                "First" + mark,
                "lastName",
                "Last" + mark,
                "credentials",
                List.of(Map.of("type", "password", "value", password())));
        ids.put(username, idOf(admin.post("/" + tenant.realm() + "/users", user)));
    }

    /** Restricts the administrator to this realm, and logs in as the command line does. */
    private String administratorsToken(KeycloakServer server) {
        String management = "/" + tenant.realm() + "/clients/" + admin.idOf(tenant.realm(), "realm-management");
        Map<String, Object> role =
                admin.get(management + "/roles/realm-admin").jsonPath().getMap("$");
        String mappings = "/role-mappings/clients/" + management.substring(management.lastIndexOf('/') + 1);
        admin.post("/" + tenant.realm() + "/users/" + id(administrator()) + mappings, List.of(role))
                .then()
                .statusCode(204);
        String form = Form.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                administrator(),
                "password",
                password());
        try (Wire wire = new Wire(server)) {
            String path = "/realms/" + tenant.realm() + "/protocol/openid-connect/token";
            return JsonPath.from(
                            wire.exchange(Draft.post(host, path, form).text()).body())
                    .getString("access_token");
        }
    }

    private static JsonPath created(Response answer) {
        answer.then().statusCode(lessThan(300));
        return answer.jsonPath();
    }

    private static String idOf(Response created) {
        String location = created.then().statusCode(201).extract().header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    @Override
    public void close() {
        ids.forEach((owner, id) ->
                admin.delete("/" + tenant.realm() + (owner.startsWith(mark) ? "/users/" : "/clients/") + id));
    }
}
