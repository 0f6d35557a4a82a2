package digital.webpremios.identity.it.client;

import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.RawAnswer;
import digital.webpremios.identity.it.support.http.RawRequest;
import digital.webpremios.identity.it.support.realm.ScratchRealm;
import digital.webpremios.identity.it.support.token.Tokens;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests dynamic client registration: a client may register itself, but an administrator of the realm decides what it
 * can reach.
 */
@KeycloakTest
@TestInstance(Lifecycle.PER_CLASS)
final class ClientRegistrationIT {

    private static final String CAMPAIGNS = "webpremios.campaigns/*";

    private final KeycloakServer server;
    private final AdminApi admin;
    private final ScratchRealm realm;

    ClientRegistrationIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
        this.realm = new ScratchRealm(server, admin, "registering", "auth.added.localhost");
    }

    @BeforeAll
    void createASharedRealmThatAllowsRegistration() {
        Map<String, Object> representation = realm.representation();
        representation.put("attributes", attributes("allowed"));
        representation.put(
                "clientScopes",
                List.of(
                        Map.of("name", CAMPAIGNS, "protocol", "openid-connect"),
                        Map.of("name", "webpremios.backoffice/all.read", "protocol", "openid-connect"),
                        Map.of("name", "plain", "protocol", "openid-connect")));
        representation.put("defaultDefaultClientScopes", List.of());
        representation.put("defaultOptionalClientScopes", List.of());
        representation.put(
                "clients",
                List.of(
                        client("network", Map.of("webpremios.tenant-ids", "40455", "access.token.lifespan", "600")),
                        client("described", Map.of())));
        realm.post(representation).then().statusCode(201);
    }

    @AfterAll
    void removeTheRealm() {
        realm.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clients-registrations/default",
                "clients-registrations/default/",
                "clients-registrations/default/%s",
                "clients-registrations/openid-connect",
                "clients-registrations/openid-connect/%s",
                "clients-registrations/install/%s",
                "clients-registrations/saml2-entity-descriptor",
                "clients-registrations/no-such-provider",
                "clients%%2Dregistrations/default/%s",
                "clients-registrations/%%64efault/%s",
                "clients-registrations/default;x=1/%s",
                "clients-registrations;x/default/%s"
            })
    @Contract({"R5", "M5"})
    void whereTheTenantDoesNotAllowItRegistrationDoesNotExistOnAnyHostWithAnyToken(String path) {
        String administrator = admin.logIn();
        for (TestTenant tenant : List.of(TestTenant.DEMO, TestTenant.PARTNERS)) {
            String client = Tokens.partnerOf(tenant).id();
            String token = registrationToken(tenant.realm(), client);
            String before = stored(tenant.realm(), client);
            for (String host : List.of(tenant.host(), "localhost", "auth.nobody.localhost")) {
                for (String bearer : List.of(token, administrator)) {
                    for (String method : List.of("GET", "PUT", "POST", "DELETE")) {
                        RawAnswer answer = RawRequest.of(
                                        method, "/realms/" + tenant.realm() + "/" + path.formatted(client))
                                .header("Host: " + host + ":" + server.port())
                                .header("Authorization: Bearer " + bearer)
                                .json("{\"clientId\":\"" + client + "\",\"client_name\":\"x\"}")
                                .send(server);

                        assertThat(answer.status())
                                .as("%s %s at %s", method, path, host)
                                .isIn(400, 404, 405);
                    }
                }
            }
            assertThat(stored(tenant.realm(), client)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/realms/%s/.well-known/openid-configuration",
                "/realms/%s/.well-known/oauth-authorization-server",
                "/.well-known/oauth-authorization-server/realms/%s"
            })
    @Contract("M5")
    void aDiscoveryDocumentNamesRegistrationOnlyWhereItExists(String path) {
        for (TestTenant tenant : TestTenant.values()) {
            for (String host : List.of(tenant.host(), "localhost")) {
                RawAnswer document =
                        RawRequest.get(host, path.formatted(tenant.realm())).send(server);
                assertThat(document.status()).isEqualTo(200);
                assertThat(document.body())
                        .as("%s at %s", path, host)
                        .contains("\"token_endpoint\":")
                        .doesNotContain("registration_endpoint", "clients-registrations");
            }
        }
        for (String registering : List.of(realm.name(), "master")) {
            assertThat(RawRequest.get("localhost", path.formatted(registering))
                            .send(server)
                            .body())
                    .as(registering)
                    .contains("\"registration_endpoint\":");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "attributes|{'webpremios.tenant-ids': '40455 70750'}",
                "attributes|{'webpremios.tenant-ids': '70750'}",
                "attributes|{'webpremios.tenant-ids': ''}",
                "attributes|{'webpremios.anything': 'x'}",
                "attributes|{'access.token.lifespan': '86400'}",
                "attributes|{'client.session.max.lifespan': '1'}",
                "attributes|{'client.secret.expiration.time': '4102444800'}",
                "attributes|{'client.secret.rotated': 'chosen', 'client.secret.rotated.expiration.time': '4102444800'}",
                "attributes|{'standard.token.exchange.enabled': 'true'}",
                "attributes|{'oauth2.device.authorization.grant.enabled': 'true'}",
                "optionalClientScopes|['" + CAMPAIGNS + "', 'webpremios.backoffice/all.read']",
                "optionalClientScopes|['" + CAMPAIGNS + "', 'plain']",
                "defaultClientScopes|['webpremios.backoffice/all.read']",
                "optionalClientScopes|[]",
                "serviceAccountsEnabled|false",
                "fullScopeAllowed|true",
                "publicClient|true",
                "standardFlowEnabled|true",
                "implicitFlowEnabled|true",
                "directAccessGrantsEnabled|true",
                "enabled|false",
                "consentRequired|true",
                "secret|'chosen-by-itself'",
                "clientAuthenticatorType|'client-jwt'",
                "protocolMappers|[{'name': 'own', 'protocol': 'openid-connect', 'protocolMapper':"
                        + " 'oidc-hardcoded-claim-mapper', 'config': {'claim.name': 'custom:campaign_id', 'claim.value':"
                        + " '1', 'jsonType.label': 'String', 'access.token.claim': 'true'}}]"
            })
    @Contract({"M5", "T19"})
    void aRegistrationTokenChangesNoBorder(String member, String value) {
        for (String host : List.of(realm.host(), "localhost")) {
            String before = stored(realm.name(), "network");
            Map<String, Object> change = representation("network");
            merge(change, member, json(value));

            Response answer = put(host, "default", "network", change);

            assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 403);
            assertThat(stored(realm.name(), "network")).isEqualTo(before);
            assertThat(grants("40455")).isTrue();
            assertThat(grants("70750")).isFalse();
        }
    }

    @Test
    @Contract("M5")
    void theRefusalSaysWhatOnlyAnAdministratorDecidesAndNotItsValue() {
        Map<String, Object> change = representation("network");
        merge(change, "attributes", Map.of("webpremios.tenant-ids", "40455 70750"));

        Response answer = put(realm.host(), "default", "network", change);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("error")).isEqualTo("invalid_client_metadata");
        assertThat(answer.jsonPath().getString("error_description"))
                .contains("webpremios.tenant-ids")
                .contains("administrator")
                .doesNotContain("70750");
    }

    @Test
    @Contract("M5")
    void anAdministratorsOwnTokenGoesNoFurtherByRegistration() {
        Map<String, Object> change = representation("network");
        merge(change, "attributes", Map.of("webpremios.tenant-ids", "40455 70750"));

        Response answer = given().auth()
                .preemptive()
                .oauth2(admin.logIn())
                .contentType(JSON)
                .body(change)
                .put(url("localhost", "default") + "/network");

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(grants("70750")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = "default")
    @Contract("M5")
    void aClientStillDescribesItself(String provider) {
        Map<String, Object> change = provider.equals("default")
                ? representation("described")
                : given().auth()
                        .preemptive()
                        .oauth2(registrationToken(realm.name(), "described"))
                        .get(url(realm.host(), provider) + "/described")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getMap("$");
        String name = "Described by itself, " + provider;
        change.put(provider.equals("default") ? "name" : "client_name", name);
        change.remove("scope"); // with it Keycloak looks for the client by a wrong id, and fails

        Response answer = put(realm.host(), provider, "described", change);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(representation("described").get("name")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "default|{'serviceAccountsEnabled': true}",
                "default|{'attributes': {'webpremios.tenant-ids': '40455'}}",
                "default|{'attributes': {'access.token.lifespan': '86400'}}",
                "default|{'optionalClientScopes': ['" + CAMPAIGNS + "']}",
                "default|{'defaultClientScopes': ['webpremios.backoffice/all.read']}",
                "default|{'authorizationServicesEnabled': true, 'serviceAccountsEnabled': true}",
                "openid-connect|{'grant_types': ['client_credentials']}",
                "openid-connect|{'scope': 'webpremios.campaigns/*'}"
            })
    @Contract("M5")
    void aNewClientRegistersNoFurtherThanItsMetadata(String provider, String members) {
        String name = "registers-" + UUID.randomUUID();
        Map<String, Object> registration = metadata(provider, name);
        registration.putAll(asMap(json(members)));

        Response answer = register(provider, registration);

        assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 403);
        assertThat(admin.get("/" + realm.name() + "/clients?search=true&clientId=" + name)
                        .jsonPath()
                        .getList("clientId"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "openid-connect"})
    @Contract("M5")
    void aNewClientThatAsksForNoMoreIsRegisteredWithoutFullScope(String provider) {
        Response answer = register(provider, metadata(provider, "registers-" + UUID.randomUUID()));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        String id = answer.jsonPath().getString(provider.equals("default") ? "clientId" : "client_id");
        Map<String, Object> stored = representation(id);
        assertThat(stored).containsEntry("fullScopeAllowed", false).containsEntry("serviceAccountsEnabled", false);
    }

    @Test
    @Contract("R5")
    void aRealmThatIsNoTenantRegistersAsStockKeycloakDoes() {
        ScratchRealm plain = new ScratchRealm(server, admin, "registering-plain", "auth.moved.localhost");
        plain.post(new LinkedHashMap<>(Map.of("realm", plain.name(), "enabled", true)))
                .then()
                .statusCode(201);
        try (plain) {
            Response answer = given().auth()
                    .preemptive()
                    .oauth2(initialToken(plain.name()))
                    .contentType(JSON)
                    .body(Map.of("clientId", "stock", "serviceAccountsEnabled", true))
                    .post(server.administration() + "/realms/" + plain.name() + "/clients-registrations/default");

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        }
    }

    private boolean grants(String campaign) {
        return given().auth()
                        .preemptive()
                        .basic("network", ScratchRealm.SECRET)
                        .formParam("grant_type", "client_credentials")
                        .formParam("scope", "webpremios.campaigns/" + campaign)
                        .post(server.url(realm.host()) + "/oauth2/token")
                        .statusCode()
                == 200;
    }

    private Response put(String host, String provider, String client, Map<String, Object> change) {
        return given().auth()
                .preemptive()
                .oauth2(registrationToken(realm.name(), client))
                .contentType(JSON)
                .body(change)
                .put(url(host, provider) + "/" + client);
    }

    private Response register(String provider, Map<String, Object> registration) {
        return given().auth()
                .preemptive()
                .oauth2(initialToken(realm.name()))
                .contentType(JSON)
                .body(registration)
                .post(url(realm.host(), provider));
    }

    private static Map<String, Object> metadata(String provider, String name) {
        return new HashMap<>(
                provider.equals("default")
                        ? Map.of("clientId", name, "redirectUris", List.of("https://app.example/callback"))
                        : Map.of("client_name", name, "redirect_uris", List.of("https://app.example/callback")));
    }

    private String url(String host, String provider) {
        return server.url(host) + "/realms/" + realm.name() + "/clients-registrations/" + provider;
    }

    private String registrationToken(String ofRealm, String client) {
        return admin.post(
                        "/" + ofRealm + "/clients/" + admin.idOf(ofRealm, client) + "/registration-access-token",
                        Map.of())
                .then()
                .statusCode(200)
                .extract()
                .path("registrationAccessToken");
    }

    private String initialToken(String ofRealm) {
        return admin.post("/" + ofRealm + "/clients-initial-access", Map.of("count", 1, "expiration", 60))
                .then()
                .extract()
                .path("token");
    }

    private Map<String, Object> representation(String client) {
        return admin.get("/" + realm.name() + "/clients/" + admin.idOf(realm.name(), client))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
    }

    private String stored(String ofRealm, String client) {
        return admin.get("/" + ofRealm + "/clients/" + admin.idOf(ofRealm, client))
                .asString();
    }

    private Map<String, Object> attributes(String registration) {
        Map<String, Object> attributes = ScratchRealm.attributes(server.url(realm.host()));
        attributes.put("webpremios.tenant-id", "shared");
        attributes.put("webpremios.dynamic-client-registration", registration);
        return attributes;
    }

    private static Map<String, Object> client(String id, Map<String, String> attributes) {
        return Map.of(
                "clientId",
                id,
                "secret",
                ScratchRealm.SECRET,
                "publicClient",
                false,
                "standardFlowEnabled",
                false,
                "serviceAccountsEnabled",
                true,
                "fullScopeAllowed",
                false,
                "optionalClientScopes",
                List.of(CAMPAIGNS),
                "attributes",
                attributes);
    }

    private static void merge(Map<String, Object> client, String member, Object value) {
        if (value instanceof Map && client.get(member) instanceof Map) {
            Map<String, Object> merged = new HashMap<>(asMap(client.get(member)));
            merged.putAll(asMap(value));
            client.put(member, merged);
        } else {
            client.put(member, value);
        }
    }

    private static Object json(String text) {
        return io.restassured.path.json.JsonPath.from("{\"value\":" + text.replace('\'', '"') + "}")
                .get("value");
    }

    @SuppressWarnings("unchecked") // the admin API's JSON
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }
}
