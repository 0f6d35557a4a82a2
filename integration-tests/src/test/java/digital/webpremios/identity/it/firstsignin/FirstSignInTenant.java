package digital.webpremios.identity.it.firstsignin;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.support.browser.Browser;
import digital.webpremios.identity.it.support.browser.BrowserPage;
import digital.webpremios.identity.it.support.browser.SignInTenant;
import digital.webpremios.identity.it.support.realm.TemporaryUser;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A tenant with users that were migrated without passwords, which exists until it is closed. */
public final class FirstSignInTenant implements AutoCloseable {

    public static final String MARK = "webpremios.first-sign-in";
    public static final String COMPONENT = "webpremios-first-sign-in";

    private final AdminApi admin;
    private final SignInTenant tenant;
    private final Map<String, Object> profile;
    private final List<TemporaryUser> users = new ArrayList<>();

    private FirstSignInTenant(AdminApi admin, SignInTenant tenant) {
        this.admin = admin;
        this.tenant = tenant;
        profile = admin.get(path("/users/profile"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
    }

    /** Creates the tenant with the mark in its user profile, and without the component. */
    public static FirstSignInTenant of(AdminApi admin, SignInTenant tenant) {
        FirstSignInTenant opened = new FirstSignInTenant(admin, tenant);
        opened.putMarkIntoProfile();
        // two wrong passwords within a second would lock the user, and tests are fast
        opened.changeRealm(Map.of("quickLoginCheckMilliSeconds", 0));
        return opened;
    }

    /** Creates the tenant with these settings of the component. */
    public static FirstSignInTenant of(AdminApi admin, SignInTenant tenant, Map<String, String> settings) {
        FirstSignInTenant opened = of(admin, tenant);
        opened.configure(settings).then().statusCode(201);
        return opened;
    }

    public SignInTenant signIn() {
        return tenant;
    }

    /** Adds the component as the console does. */
    public Response configure(Map<String, String> settings) {
        return admin.post(path("/components"), component(settings));
    }

    public Map<String, Object> component(Map<String, String> settings) {
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("name", COMPONENT);
        component.put("providerId", COMPONENT);
        component.put("providerType", "org.keycloak.storage.UserStorageProvider");
        component.put(
                "config",
                settings.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
        return component;
    }

    /** The components of this kind in the realm. */
    public List<Map<String, Object>> components() {
        return admin.get(path("/components"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("findAll { it.providerId == '" + COMPONENT + "' }");
    }

    /** Deletes the component. */
    public void unconfigure() {
        components()
                .forEach(component -> admin.delete(path("/components/" + component.get("id")))
                        .then()
                        .statusCode(204));
    }

    /** Creates a participant as the import does. */
    public TemporaryUser broughtOver() {
        return broughtOver(Map.of());
    }

    /** Creates a participant with more settings. */
    public TemporaryUser broughtOver(Map<String, Object> more) {
        Map<String, Object> settings = new LinkedHashMap<>(more);
        settings.put("attributes", Map.of(MARK, List.of("pending")));
        TemporaryUser user = TemporaryUser.create(admin, tenant.tenant().realm(), settings);
        users.add(user);
        assertThat(isMarked(user)).as("the mark is stored").isTrue();
        return user;
    }

    public static boolean isMarked(TemporaryUser user) {
        return user.representation().get("attributes") instanceof Map<?, ?> attributes && attributes.containsKey(MARK);
    }

    /** The page after the participant has sent the form. */
    public BrowserPage typed(TemporaryUser user, String password) {
        return typed(user.name(), password);
    }

    public BrowserPage typed(String username, String password) {
        return typed(new Browser(), username, password);
    }

    public BrowserPage typed(Browser browser, String username, String password) {
        BrowserPage form =
                browser.get(browser.get(tenant.request("/oauth2/authorize")).location());
        return browser.submit(form, Map.of("username", username, "password", password));
    }

    /** Signs the participant in, and redeems the code. */
    public void assertSignsIn(TemporaryUser user, String password) {
        String location = typed(user, password).location();
        assertThat(location).startsWith(SignInTenant.CALLBACK + "?");
        assertThat(tenant.redeem(location).getString("access_token")).isNotBlank();
    }

    public void changeRealm(Map<String, Object> members) {
        admin.put(path(""), members).then().statusCode(204);
    }

    @Override
    public void close() {
        users.forEach(TemporaryUser::close);
        unconfigure();
        changeRealm(Map.of("quickLoginCheckMilliSeconds", 1000));
        admin.put(path("/users/profile"), profile).then().statusCode(200);
    }

    public String path(String rest) {
        return "/" + tenant.tenant().realm() + rest;
    }

    private void putMarkIntoProfile() {
        Map<String, Object> changed = new LinkedHashMap<>(profile);
        List<Object> attributes = new ArrayList<>((List<?>) profile.get("attributes"));
        attributes.add(Map.of(
                "name",
                MARK,
                "multivalued",
                false,
                "permissions",
                Map.of("view", List.of("admin"), "edit", List.of("admin")),
                "validations",
                Map.of("options", Map.of("options", List.of("pending")))));
        changed.put("attributes", attributes);
        admin.put(path("/users/profile"), changed).then().statusCode(200);
    }
}
