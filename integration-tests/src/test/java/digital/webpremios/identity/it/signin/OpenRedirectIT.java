package digital.webpremios.identity.it.signin;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.support.browser.Browser;
import digital.webpremios.identity.it.support.browser.BrowserPage;
import digital.webpremios.identity.it.support.browser.SignInTenant;
import digital.webpremios.identity.it.support.browser.SignInTest;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A browser is never redirected to a URI that the client has not registered at this tenant, whatever the request
 * contains.
 */
@KeycloakTest
final class OpenRedirectIT extends SignInTest {

    /** Each path with the parameter for the redirect URI at its end; {@code %s} is the client. */
    private static final List<String> PATHS = List.of(
            "/oauth2/authorize?client_id=%s&response_type=code&scope=%%22&redirect_uri=",
            "/oauth2/authorize?client_id=%s&response_type=token&redirect_uri=",
            "/login?client_id=%s&response_type=code&prompt=none&redirect_uri=",
            "/signup?client_id=%s&response_type=code&redirect_uri=",
            "/forgotPassword?client_id=%s&response_type=code&redirect_uri=",
            "/logout?client_id=%s&logout_uri=",
            "/logout?client_id=%s&response_type=code&redirect_uri=",
            "/logout?client_id=%s&post_logout_redirect_uri=");

    private static final List<String> BENT = List.of(
            "https://evil.example/",
            "%s.evil.example/callback",
            "%s@evil.example/",
            "http://user:password@localhost:3000/callback",
            "http://evil.example\\@localhost:3000/callback",
            "http://localhost:3000.evil.example/callback",
            "http://localhost.evil.example:3000/callback",
            "http://localhost:3001/callback",
            "https://localhost:3000/callback",
            "HTTP://LOCALHOST:3000/callback",
            "//localhost:3000/callback",
            "//evil.example/callback",
            "///evil.example/callback",
            "\\\\evil.example/callback",
            "/\\evil.example/callback",
            "http:evil.example/callback",
            "https:evil.example",
            "http:/localhost:3000/callback",
            "/callback",
            "callback",
            "",
            "%s/",
            "%s/more",
            "%s/../evil",
            "%s/%%2e%%2e/evil",
            "%s?x=y",
            "%s#fragment",
            "%s#@evil.example/",
            "%s\r\nLocation: https://evil.example/",
            "%s%%0d%%0aLocation:%%20https://evil.example/",
            "%s\u0000",
            "%s\t",
            " %s",
            "%s ",
            "%s*",
            "*",
            "http://loc\u0430lhost:3000/callback",
            "http://xn--loclhost-3zg:3000/callback",
            "http://localhost\u3002evil.example/callback",
            "http://127.0.0.1:3000/callback",
            "http://[::1]:3000/callback",
            "javascript:alert(1)",
            "JavaScript:alert(1)//localhost:3000/callback",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "about:blank");

    OpenRedirectIT(KeycloakServer server, AdminApi admin) {
        super(server, admin);
    }

    static Stream<Arguments> everyPathAndBentUri() {
        return PATHS.stream().flatMap(path -> BENT.stream().map(uri -> Arguments.of(path, uri)));
    }

    static Stream<String> everyPath() {
        return PATHS.stream();
    }

    @BeforeAll
    void allowEveryPage() {
        for (SignInTenant tenant : tenants()) {
            admin.changeRealm(tenant.tenant().realm(), realm -> {
                        realm.put("registrationAllowed", true);
                        realm.put("resetPasswordAllowed", true);
                        return realm;
                    })
                    .then()
                    .statusCode(204);
        }
    }

    @AfterAll
    void allowWhatWasAllowed() {
        for (SignInTenant tenant : tenants()) {
            admin.changeRealm(tenant.tenant().realm(), realm -> {
                        realm.put("registrationAllowed", false);
                        realm.put("resetPasswordAllowed", false);
                        return realm;
                    })
                    .then()
                    .statusCode(204);
        }
    }

    @ParameterizedTest
    @MethodSource("everyPathAndBentUri")
    @Contract({"E5", "E7", "E8", "E9", "E10"})
    void aUriThatIsNotRegisteredIsNoDestination(String path, String bent) {
        for (SignInTenant tenant : tenants()) {
            String uri = bent.formatted(registered(path));

            BrowserPage page = new Browser().get(tenant.url(path.formatted(tenant.web())) + Form.encode(uri));

            assertNotRedirected(page);
        }
    }

    @ParameterizedTest
    @MethodSource("everyPath")
    @Contract({"E5", "E7", "E8", "E9", "E10", "I2"})
    void aClientOfAnotherTenantIsUnknown(String path) {
        for (SignInTenant tenant : tenants()) {
            SignInTenant other = tenant == demo() ? uat() : demo();

            BrowserPage page =
                    new Browser().get(tenant.url(path.formatted(other.web())) + Form.encode(registered(path)));

            assertNotRedirected(page);
            assertThat(page.text()).contains("Cliente não encontrado");
            assertThat(page.body()).doesNotContain(other.tenant().realm());
        }
    }

    @ParameterizedTest
    @MethodSource("everyPath")
    @Contract({"E5", "E8", "I2"})
    void aCookieOfAnotherTenantChangesNoDestination(String path) {
        for (SignInTenant tenant : tenants()) {
            SignInTenant other = tenant == demo() ? uat() : demo();
            Browser signedIn = new Browser();
            other.signIn(signedIn);
            Browser browser = new Browser();
            signedIn.cookies().forEach(cookie -> browser.plant(tenant.url("/"), cookie));

            assertNotRedirected(
                    browser.get(tenant.url(path.formatted(tenant.web())) + Form.encode("https://evil.example/")));
        }
    }

    @Test
    @Contract({"E8", "I2"})
    void aUriThatAnotherTenantsClientRegisteredIsNoDestinationHere() {
        String uri = "https://only-there.example/";
        try (TemporaryClient there = TemporaryClient.create(
                admin,
                uat().tenant().realm(),
                Map.of(
                        "standardFlowEnabled",
                        true,
                        "redirectUris",
                        List.of(uri),
                        "attributes",
                        Map.of("post.logout.redirect.uris", uri)))) {
            for (String path : PATHS) {
                assertNotRedirected(new Browser().get(demo().url(path.formatted(demo().web())) + Form.encode(uri)));
                assertNotRedirected(new Browser().get(demo().url(path.formatted(there.id())) + Form.encode(uri)));
            }
            assertThat(new Browser()
                            .get(uat().url("/logout?client_id=" + there.id() + "&logout_uri=" + Form.encode(uri)))
                            .location())
                    .startsWith(uat().url("/realms/"));
        }
    }

    @ParameterizedTest
    @MethodSource("everyPath")
    @Contract({"E5", "E7", "E8", "E9", "E10"})
    void aRegisteredUriIsOneOnEveryPath(String path) {
        for (SignInTenant tenant : tenants()) {
            String location = new Browser()
                    .get(tenant.url(path.formatted(tenant.web())) + Form.encode(registered(path)))
                    .location();

            assertThat(URI.create(location).getAuthority())
                    .isIn("localhost:3000", URI.create(tenant.url("/")).getAuthority());
        }
    }

    private static String registered(String path) {
        return path.endsWith("logout_uri=") || path.contains("post_logout")
                ? SignInTenant.SIGNED_OUT
                : SignInTenant.CALLBACK;
    }

    private static void assertNotRedirected(BrowserPage page) {
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.header("location")).isEmpty();
        assertThat(page.header("refresh")).isEmpty();
        assertThat(page.body()).doesNotContain("evil.example", "http-equiv=\"refresh\"");
    }
}
