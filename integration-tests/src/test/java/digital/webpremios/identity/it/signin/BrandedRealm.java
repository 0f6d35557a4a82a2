package digital.webpremios.identity.it.signin;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.support.browser.Browser;
import digital.webpremios.identity.it.support.browser.BrowserPage;
import digital.webpremios.identity.it.support.browser.SignInTenant;
import digital.webpremios.identity.it.support.realm.ScratchRealm;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A tenant's realm with the theme and a branding, which exists until it is closed. */
record BrandedRealm(KeycloakServer server, AdminApi admin, String name, String tenantId, String host)
        implements AutoCloseable {

    static final String THEME = "webpremios";
    private static final String CLIENT = "web";

    /** Creates the realm; the attributes are those of the branding. */
    static BrandedRealm create(
            KeycloakServer server,
            AdminApi admin,
            String name,
            String tenantId,
            String displayName,
            Map<String, String> branding) {
        BrandedRealm realm = new BrandedRealm(server, admin, name, tenantId, "auth." + name + ".localhost");
        Map<String, String> attributes = new HashMap<>(branding);
        attributes.put("frontendUrl", server.url(realm.host));
        attributes.put("webpremios.tenant-id", tenantId);
        Map<String, Object> representation = new LinkedHashMap<>();
        representation.put("realm", name);
        representation.put("displayName", displayName);
        representation.put("enabled", true);
        representation.put("loginTheme", THEME);
        representation.put("emailTheme", THEME);
        representation.put("accountTheme", THEME);
        representation.put("resetPasswordAllowed", true);
        representation.put("internationalizationEnabled", true);
        representation.put("supportedLocales", List.of("pt-BR", "en", "es"));
        representation.put("defaultLocale", "pt-BR");
        representation.put("attributes", attributes);
        representation.put(
                "clients",
                List.of(Map.of(
                        "clientId",
                        CLIENT,
                        "publicClient",
                        true,
                        "standardFlowEnabled",
                        true,
                        "redirectUris",
                        List.of(SignInTenant.CALLBACK))));
        admin.post("", representation).then().statusCode(201);
        // not in the representation, because Keycloak's own attributes would then be missing
        admin.post("/" + name + "/client-scopes", Map.of("name", realm.scope(), "protocol", "openid-connect"))
                .then()
                .statusCode(201);
        return realm;
    }

    /** The tenant's own scope. */
    String scope() {
        return "webpremios.campaigns/" + tenantId;
    }

    /** The login page, after all redirects of the tenant's host. */
    BrowserPage signInPage(Browser browser) {
        String request = server.url(host) + "/login?" + SignInTenant.query(CLIENT, "code");
        return browser.get(browser.get(request).location());
    }

    /** The error page of the tenant's host. */
    BrowserPage errorPage(Browser browser) {
        return browser.get(server.url(host) + "/login?" + SignInTenant.query("unknown", "code"));
    }

    /** The page of the account console before its script runs. */
    BrowserPage accountPage(Browser browser) {
        return browser.get(server.url(host) + "/realms/" + name + "/account/");
    }

    /** Sets an attribute without any check. */
    void setBehindTheBack(String attribute, String value) {
        new ScratchRealm(server, admin, name, host).setBehindTheBack(attribute, value);
    }

    @Override
    public void close() {
        admin.delete("/" + name).then().statusCode(204);
    }
}
