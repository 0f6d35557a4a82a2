package digital.webpremios.identity.cognito.browser;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.cognito.browser.AuthorizeAnswer.ErrorRedirect;
import digital.webpremios.identity.cognito.browser.AuthorizeAnswer.Forward;
import digital.webpremios.identity.cognito.request.FormParameters;
import digital.webpremios.identity.tenant.Tenancy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class AuthorizeEndpointPropertyTest {

    private static final String CALLBACK = "https://app.example/callback";
    private static final Set<String> PASSED_ON = Set.of(
            "client_id",
            "redirect_uri",
            "response_type",
            "state",
            "scope",
            "nonce",
            "code_challenge",
            "code_challenge_method",
            "kc_idp_hint",
            "ui_locales",
            "login_hint",
            "prompt",
            "max_age",
            AuthorizationAnswer.HOSTED_REQUEST);
    private static final AuthorizeEndpoint ENDPOINT = new AuthorizeEndpoint(
            Tenancy.parse("40455").orElseThrow(),
            id -> id.equals("app")
                    ? Optional.of(new BrowserClient("app", true, Set.of(CALLBACK), Set.of(), List.of()))
                    : Optional.empty(),
            new AuthorizeTranslation(() -> "made-nonce"));

    /** Requests as clients get them right and as attackers bend them. */
    @Provide
    Arbitrary<Map<String, String>> requests() {
        Arbitrary<String> names = Arbitraries.of(
                        "client_id",
                        "redirect_uri",
                        "response_type",
                        "state",
                        "scope",
                        "nonce",
                        "code_challenge",
                        "code_challenge_method",
                        "prompt",
                        "max_age",
                        "lang",
                        "identity_provider",
                        "response_mode",
                        "kc_action")
                .edgeCases(edges -> edges.none());
        Arbitrary<String> values = Arbitraries.oneOf(
                Arbitraries.of("app", CALLBACK, "code", "token", "token id_token", "openid", "S256", "login", "10"),
                Arbitraries.of("//evil.example", CALLBACK + "@evil.example", "https://evil.example/", "javascript:x"),
                Arbitraries.strings());
        return Arbitraries.maps(names, values).ofMaxSize(8).map(request -> {
            Map<String, String> named = new HashMap<>(request);
            named.putIfAbsent("client_id", "app");
            named.putIfAbsent("redirect_uri", CALLBACK);
            named.putIfAbsent("response_type", "code");
            return named;
        });
    }

    @Property
    void nobodyIsSentAnywhereButToTheRegisteredUri(@ForAll("requests") Map<String, String> request) {
        AuthorizeAnswer answer = ENDPOINT.answer(new FormParameters(request));
        if (answer instanceof ErrorRedirect redirect) {
            assertThat(redirect.location()).matches("https://app\\.example/callback[?#]error=[!-~]*");
        } else if (answer instanceof Forward forward) {
            assertThat(forward.parameters()).containsEntry("redirect_uri", CALLBACK);
        }
    }

    @Property
    void nothingIsPassedOnButWhatIsNamed(@ForAll("requests") Map<String, String> request) {
        if (ENDPOINT.answer(new FormParameters(request)) instanceof Forward forward) {
            assertThat(PASSED_ON).containsAll(forward.parameters().keySet());
            assertThat(forward.parameters()).containsKeys("client_id", "redirect_uri", "response_type", "scope");
        }
    }

    @Property
    void theStateComesBackOrGoesOnAsItWas(@ForAll("requests") Map<String, String> request) {
        String state = request.getOrDefault("state", "");
        AuthorizeAnswer answer = ENDPOINT.answer(new FormParameters(request));
        if (answer instanceof Forward forward) {
            assertThat(forward.parameters().getOrDefault("state", "")).isEqualTo(state);
        } else if (answer instanceof ErrorRedirect redirect && !state.isEmpty()) {
            assertThat(redirect.location()).endsWith("&" + BrowserParameters.write(Map.of("state", state)));
        }
    }
}
