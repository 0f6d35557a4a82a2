package digital.webpremios.identity.it.routing;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestApp;
import digital.webpremios.identity.it.server.TestParticipant;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.browser.AuthorizationRequest;
import digital.webpremios.identity.it.support.browser.BrowserSession;
import digital.webpremios.identity.it.support.http.RawAnswer;
import digital.webpremios.identity.it.support.http.RawRequest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that headers which Keycloak's locators add for a realm before the host is checked never reach a client. */
@KeycloakTest
final class HiddenHeadersIT {

    private static final String NOBODYS_HOST = "auth.nobody.localhost";
    private static final String NO_REALM = "no-such-realm";
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");

    private final KeycloakServer server;

    HiddenHeadersIT(KeycloakServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/realms/%s/account",
                "/realms/%s/account/",
                "/realms/%s/account/credentials",
                "/realms/%s/account/index.html",
                "/realms/%s/account/?referrer=account&error=x",
                "/realms/%s/account/sessions/devices",
                "/realms/%s/login-actions/authenticate?session_code=x&client_id=account",
                "/realms/%s/login-actions/restart",
                "/realms/%s/broker/none/login",
                "/realms/%s/clients-registrations/default",
                "/realms/%s/protocol/openid-connect/registrations?client_id=account",
                "/realms/%s/protocol/openid-connect/logout"
            })
    @Contract({"R3", "R5"})
    void aStrangersHeadersTellARealmFromNoneNowhere(String path) {
        for (String header : List.of(
                "Cookie: KEYCLOAK_IDENTITY=bogus",
                "Cookie: KEYCLOAK_IDENTITY=a.b.c; KEYCLOAK_SESSION=x/y/z; AUTH_SESSION_ID=bogus.node",
                "Cookie: KEYCLOAK_REMEMBER_ME=username:ana; KC_RESTART=bogus; KEYCLOAK_LOCALE=pt-BR",
                "Authorization: Bearer bogus",
                "Origin: https://app.example",
                "Accept: text/html")) {
            for (String method : METHODS) {
                for (String host : List.of(TestTenant.DEMO.host(), NOBODYS_HOST)) {
                    RawAnswer tenants = send(method, host, path.formatted(TestTenant.UAT.realm()), header);
                    RawAnswer none = send(method, host, path.formatted(NO_REALM), header);

                    String what = "%s %s at %s with %s".formatted(method, path, host, header);
                    assertThat(tenants.status()).as(what).isBetween(400, 499);
                    assertThat(tenants.header("Set-Cookie")).as(what).isEmpty();
                    assertThat(tenants.headers()).as(what).containsExactlyInAnyOrderElementsOf(none.headers());
                    assertThat(tenants.essence()).as(what).isEqualTo(none.essence());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMO_WEB_APP, UAT", "UAT_WEB_APP, DEMO", "DEMO_SPA, PARTNERS"})
    @Contract({"R3", "R5", "I1"})
    void theCookiesOfASessionAreNotRenewedAtAnotherTenantsHost(TestApp app, TestTenant foreign) {
        String realm = app.tenant().realm();
        TestParticipant participant = TestParticipant.of(app.tenant());
        BrowserSession browser = new BrowserSession();
        browser.signIn(AuthorizationRequest.code(server, app, "openid"), participant);
        String cookie = "Cookie: " + browser.cookies();
        assertThat(cookie).contains("KEYCLOAK_IDENTITY=");

        for (String path : List.of("/account", "/account/", "/account/credentials", "/account/index.html")) {
            for (String host : List.of(foreign.host(), NOBODYS_HOST)) {
                for (String method : METHODS) {
                    RawAnswer answer = send(method, host, "/realms/" + realm + path, cookie);
                    assertThat(answer.status()).isBetween(400, 499);
                    assertThat(answer.header("Set-Cookie"))
                            .as("%s %s at %s", method, path, host)
                            .isEmpty();
                }
            }
        }

        RawAnswer home = send("GET", app.tenant().host(), "/realms/" + realm + "/account/", cookie);
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.header("Set-Cookie")).anyMatch(line -> line.startsWith("KEYCLOAK_IDENTITY="));
    }

    private RawAnswer send(String method, String host, String path, String header) {
        return RawRequest.of(method, path)
                .header("Host: " + host)
                .header(header)
                .send(server);
    }
}
