package digital.webpremios.identity.it.support.browser;

import static io.restassured.RestAssured.given;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TemporaryUser;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A tenant with a web application, a single-page application and a participant, which exists until it is closed. */
public final class SignInTenant implements AutoCloseable {

    public static final String CALLBACK = "http://localhost:3000/callback";
    public static final String SIGNED_OUT = "http://localhost:3000/signed-out";

    private static final Map<String, Object> SIGN_IN = Map.of(
            "serviceAccountsEnabled",
            false,
            "standardFlowEnabled",
            true,
            "redirectUris",
            List.of(CALLBACK),
            "attributes",
            Map.of("post.logout.redirect.uris", SIGNED_OUT));

    private final KeycloakServer server;
    private final TestTenant tenant;
    private final TemporaryClient web;
    private final TemporaryClient spa;
    private final TemporaryUser user;

    private SignInTenant(KeycloakServer server, AdminApi admin, TestTenant tenant) {
        this.server = server;
        this.tenant = tenant;
        web = TemporaryClient.create(admin, tenant.realm(), settings(tenant.campaignScope()));
        spa = createSpa(admin);
        user = TemporaryUser.create(admin, tenant.realm());
    }

    public static SignInTenant create(KeycloakServer server, AdminApi admin, TestTenant tenant) {
        return new SignInTenant(server, admin, tenant);
    }

    /** A single-page application with these optional client scopes. */
    public TemporaryClient createSpa(AdminApi admin, String... scopes) {
        Map<String, Object> settings = settings(scopes);
        settings.put("publicClient", true);
        settings.put("implicitFlowEnabled", true);
        return TemporaryClient.create(admin, tenant.realm(), settings);
    }

    /** Another web application, with these client attributes. */
    public TemporaryClient createWeb(AdminApi admin, Map<String, String> attributes) {
        Map<String, Object> settings = settings();
        Map<String, String> all = new LinkedHashMap<>(attributes);
        all.put("post.logout.redirect.uris", SIGNED_OUT);
        settings.put("attributes", all);
        settings.put("frontchannelLogout", true);
        return TemporaryClient.create(admin, tenant.realm(), settings);
    }

    public TestTenant tenant() {
        return tenant;
    }

    public String web() {
        return web.id();
    }

    public String spa() {
        return spa.id();
    }

    public TemporaryUser user() {
        return user;
    }

    public String url(String path) {
        return server.url(tenant) + path;
    }

    /** The realm's own path for a page of Keycloak's. */
    public String nativeUrl(String endpoint) {
        return url("/realms/" + tenant.realm() + "/protocol/openid-connect/" + endpoint);
    }

    /**
     * A valid authorization request of the web application, with these changes. {@code name=value} sets a parameter,
     * and a bare name removes it.
     */
    public String request(String path, String... changes) {
        return url(path) + "?" + query(web.id(), "code", changes);
    }

    /** A valid authorization request of the single-page application, with these changes. */
    public String spaRequest(String path, String responseType, String... changes) {
        return url(path) + "?" + query(spa.id(), responseType, changes);
    }

    /** Signs the participant in for the web application, and returns the redirect with the code. */
    public String signIn(Browser browser, String... changes) {
        return browser.signIn(request("/login", changes), user.name(), TemporaryUser.PASSWORD);
    }

    /** The parameters that the participant submits with the login form. */
    public Map<String, String> credentials() {
        return Map.of("username", user.name(), "password", TemporaryUser.PASSWORD);
    }

    /** Redeems the code in a redirect at Keycloak's own endpoint. */
    public JsonPath redeem(String location) {
        return redeem(BrowserPage.parameter(location, '?', "code"), "")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Redeems a code at Keycloak's own endpoint, with a code verifier unless it is empty. */
    public Response redeem(String code, String verifier) {
        RequestSpecification request = given().auth()
                .preemptive()
                .basic(web.id(), Form.encode(TemporaryClient.SECRET))
                .formParam("grant_type", "authorization_code")
                .formParam("code", code)
                .formParam("redirect_uri", CALLBACK);
        return (verifier.isEmpty() ? request : request.formParam("code_verifier", verifier)).post(nativeUrl("token"));
    }

    @Override
    public void close() {
        user.close();
        spa.close();
        web.close();
    }

    public static String query(String clientId, String responseType, String... changes) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_id", clientId);
        parameters.put("redirect_uri", CALLBACK);
        parameters.put("response_type", responseType);
        parameters.put("state", "the state & more");
        Arrays.stream(changes).map(change -> change.split("=", 2)).forEach(change -> {
            if (change.length == 1) {
                parameters.remove(change[0]);
            } else {
                parameters.put(change[0], change[1]);
            }
        });
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + Form.encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, Object> settings(String... scopes) {
        Map<String, Object> settings = new LinkedHashMap<>(SIGN_IN);
        settings.put("optionalClientScopes", List.of(scopes));
        return settings;
    }
}
