package digital.webpremios.identity.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import digital.webpremios.identity.denial.BrowserDenial.InvalidIdTokenHint;
import digital.webpremios.identity.denial.BrowserDenial.NotForBrowsers;
import digital.webpremios.identity.denial.BrowserDenial.PageSwitchedOff;
import digital.webpremios.identity.denial.BrowserDenial.UnknownClient;
import digital.webpremios.identity.denial.BrowserDenial.UnregisteredUri;
import digital.webpremios.identity.denial.BrowserDenial.UnsupportedValue;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class BrowserDenialTest {

    static Stream<Arguments> everyDenial() {
        return Stream.of(
                arguments(
                        new UnknownClient(),
                        OAuthError.INVALID_CLIENT,
                        "unknown-client",
                        "There is no enabled client with this id that signs users in."),
                arguments(
                        new NotForBrowsers(),
                        OAuthError.UNAUTHORIZED_CLIENT,
                        "browser-flow-not-enabled",
                        "The client may not sign users in."),
                arguments(
                        new UnregisteredUri("redirect_uri"),
                        OAuthError.INVALID_REQUEST,
                        "unregistered-uri",
                        "The parameter 'redirect_uri' is not a URI that the client has registered."),
                arguments(
                        new UnsupportedValue("prompt"),
                        OAuthError.INVALID_REQUEST,
                        "unsupported-value",
                        "The value of the parameter 'prompt' is not supported."),
                arguments(
                        new InvalidIdTokenHint(),
                        OAuthError.INVALID_REQUEST,
                        "invalid-id-token-hint",
                        "The parameter 'id_token_hint' is not an ID token of this tenant and client."),
                arguments(
                        new PageSwitchedOff("/signup"),
                        OAuthError.INVALID_REQUEST,
                        "page-switched-off",
                        "The tenant has not enabled the page '/signup'."));
    }

    @ParameterizedTest
    @MethodSource("everyDenial")
    void tellsTheClientAndTheOperator(BrowserDenial denial, OAuthError error, String reason, String explanation) {
        assertThat(denial.error()).isEqualTo(error);
        assertThat(denial.reason()).isEqualTo(reason);
        assertThat(denial.explanation()).isEqualTo(explanation);
    }
}
