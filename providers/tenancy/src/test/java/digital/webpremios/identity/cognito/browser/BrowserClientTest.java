package digital.webpremios.identity.cognito.browser;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.policy.BareScheme;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BrowserClientTest {

    private static BrowserClient registered(String redirectUri, String logoutUri) {
        return new BrowserClient("c", true, Set.of(redirectUri), Set.of(logoutUri), List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example/callback",
                "https://app.example/callback?a=b",
                "http://localhost:3000/callback",
                "myapp://callback",
                "com.example.app:/callback"
            })
    void aRegisteredUriIsADestination(String uri) {
        assertThat(registered(uri, "https://x.example/").mayRedirectTo(uri)).isTrue();
        assertThat(registered("https://x.example/", uri).mayLogOutTo(uri)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"myapp://", "com.example.app://", "myapp://?tenant=a"})
    void aBareSchemeIsADestinationWhereItIsRegisteredAsKeycloakStoresIt(String uri) {
        BrowserClient client = registered(BareScheme.stored(uri), BareScheme.stored(uri));

        assertThat(client.mayRedirectTo(uri)).isTrue();
        assertThat(client.mayLogOutTo(uri)).isTrue();
        for (String other :
                List.of("otherapp://", "myapp://callback", "myapp://a/", "myapp:", "myapp:////", "https://")) {
            assertThat(client.mayRedirectTo(other)).as(other).isFalse();
            assertThat(client.mayLogOutTo(other)).as(other).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://app.example/*",
                "/callback",
                "callback",
                "javascript:alert(1)",
                "urn:ietf:wg:oauth:2.0:oob",
                "https://app.example/#x",
                "https://app.example/#",
                "https://user@app.example/",
                "https://app.example/a b",
                "https://app.example/\r\nX: y",
                "https://app.example/\u00e9",
                "https://app.example/%zz",
                ""
            })
    void evenWhereItIsRegisteredThisIsNone(String uri) {
        assertThat(registered(uri, "https://x.example/").mayRedirectTo(uri)).isFalse();
        assertThat(registered("https://x.example/", uri).mayLogOutTo(uri)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example/callback/",
                "https://app.example/callback/more",
                "https://app.example/callback?x=1",
                "https://app.example/callback#x",
                "https://app.example/Callback",
                "HTTPS://app.example/callback",
                "https://app.example:443/callback",
                "https://app.example./callback",
                "https://app.example@evil.example/callback",
                "https://app.example.evil.example/callback",
                "https://evil.example/callback",
                "http://app.example/callback",
                "//app.example/callback",
                "\\\\app.example/callback",
                "https:app.example/callback",
                "https:/app.example/callback",
                "https://app.example/./callback",
                "https://app.example/x/../callback",
                "https://app.example/%63allback",
                "https://\u0430pp.example/callback",
                " https://app.example/callback"
            })
    void whatIsNotTheSameTextIsNotRegistered(String uri) {
        String registered = "https://app.example/callback";

        assertThat(registered(registered, registered).mayRedirectTo(uri)).isFalse();
        assertThat(registered(registered, registered).mayLogOutTo(uri)).isFalse();
    }

    @Test
    void aRedirectUriIsNoLogoutUriAndTheOtherWayRound() {
        BrowserClient client = registered("https://app.example/in", "https://app.example/out");

        assertThat(client.mayRedirectTo("https://app.example/out")).isFalse();
        assertThat(client.mayLogOutTo("https://app.example/in")).isFalse();
    }
}
