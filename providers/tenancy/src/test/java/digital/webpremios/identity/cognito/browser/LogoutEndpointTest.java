package digital.webpremios.identity.cognito.browser;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.denial.BrowserDenial.InvalidIdTokenHint;
import digital.webpremios.identity.denial.BrowserDenial.UnknownClient;
import digital.webpremios.identity.denial.BrowserDenial.UnregisteredUri;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.RequestDenial.MissingParameter;
import digital.webpremios.identity.tenant.FrontendUrl;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract rows E8 to E10, as far as they need no server. */
final class LogoutEndpointTest {

    private static final String IN = "https://app.example/in";
    private static final String OUT = "https://app.example/out";
    private static final BrowserClient APP =
            new BrowserClient("app", true, Set.of(IN), Set.of(OUT, OUT + "?a=b"), List.of());
    private static final LogoutEndpoint ENDPOINT = new LogoutEndpoint(
            FrontendUrl.parse("https://auth.tenant.example").orElseThrow(),
            id -> id.equals("app") ? Optional.of(APP) : Optional.empty());

    private static Decision<LogoutDestination> decide(String query, @Nullable String hinted) {
        return BrowserParameters.read(query).then(request -> ENDPOINT.decide(request, hinted));
    }

    private static void assertLocation(Decision<LogoutDestination> decision, @Nullable String location) {
        assertThat(decision).isEqualTo(Decision.allow(new LogoutDestination("app", location)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout_uri", "post_logout_redirect_uri"})
    void theUserGoesToARegisteredUriWithTheState(String name) {
        assertLocation(decide("client_id=app&" + name + "=" + OUT, null), OUT);
        assertLocation(decide("client_id=app&state=a%20b&" + name + "=" + OUT, null), OUT + "?state=a%20b");
        assertLocation(decide("client_id=app&state=s&" + name + "=" + OUT + "?a%3Db", null), OUT + "?a=b&state=s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout_uri", "post_logout_redirect_uri"})
    void anotherUriIsNoDestinationNorIsTheCallback(String name) {
        for (String uri : List.of("https://evil.example/", OUT + "/", "//app.example/out", IN)) {
            assertThat(decide("client_id=app&" + name + "=" + uri, null))
                    .isEqualTo(Decision.deny(new UnregisteredUri(name)));
        }
    }

    @Test
    void withARedirectUriTheUserSignsInAgain() {
        assertLocation(
                decide("client_id=app&redirect_uri=" + IN + "&response_type=code&state=a%26b&scope=openid", null),
                "https://auth.tenant.example/login?client_id=app&redirect_uri=https%3A%2F%2Fapp.example%2Fin"
                        + "&response_type=code&state=a%26b&scope=openid");
    }

    @Test
    void aRedirectUriMustBeRegisteredAndHaveAResponseType() {
        assertThat(decide("client_id=app&redirect_uri=" + OUT + "&response_type=code", null))
                .isEqualTo(Decision.deny(new UnregisteredUri("redirect_uri")));
        assertThat(decide("client_id=app&redirect_uri=" + IN, null))
                .isEqualTo(Decision.deny(new MissingParameter("response_type")));
    }

    @Test
    void theLogoutUriGoesBeforeTheRedirectUri() {
        assertLocation(decide("client_id=app&redirect_uri=x&logout_uri=" + OUT, null), OUT);
        assertLocation(decide("client_id=app&post_logout_redirect_uri=x&logout_uri=" + OUT, null), OUT);
        assertThat(decide("client_id=app&redirect_uri=" + IN + "&response_type=code&logout_uri=x", null))
                .isEqualTo(Decision.deny(new UnregisteredUri("logout_uri")));
    }

    @Test
    void anIdTokenNamesTheClientAndIsNotPassedOn() {
        assertLocation(decide("id_token_hint=t&post_logout_redirect_uri=" + OUT, "app"), OUT);
        assertLocation(decide("client_id=app&id_token_hint=t&logout_uri=" + OUT, "app"), OUT);
        assertLocation(
                decide("id_token_hint=t&redirect_uri=" + IN + "&response_type=code", "app"),
                "https://auth.tenant.example/login?redirect_uri=https%3A%2F%2Fapp.example%2Fin"
                        + "&response_type=code&client_id=app");
    }

    @Test
    void anIdTokenOfAnotherClientIsRefused() {
        assertThat(decide("client_id=app&id_token_hint=t&logout_uri=" + OUT, "other"))
                .isEqualTo(Decision.deny(new InvalidIdTokenHint()));
    }

    @Test
    void withAnIdTokenAloneTheUserStays() {
        assertLocation(decide("id_token_hint=t&state=s", "app"), null);
    }

    @Test
    void withoutAClientOrADestinationNothingEnds() {
        assertThat(decide("", null)).isEqualTo(Decision.deny(new MissingParameter("client_id")));
        assertThat(decide("logout_uri=" + OUT, null)).isEqualTo(Decision.deny(new MissingParameter("client_id")));
        assertThat(decide("client_id=app", null)).isEqualTo(Decision.deny(new MissingParameter("logout_uri")));
        assertThat(decide("client_id=other&logout_uri=" + OUT, null)).isEqualTo(Decision.deny(new UnknownClient()));
    }
}
