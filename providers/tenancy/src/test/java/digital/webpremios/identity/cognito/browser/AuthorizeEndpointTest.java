package digital.webpremios.identity.cognito.browser;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.cognito.browser.AuthorizeAnswer.ErrorPage;
import digital.webpremios.identity.cognito.browser.AuthorizeAnswer.ErrorRedirect;
import digital.webpremios.identity.cognito.browser.AuthorizeAnswer.Forward;
import digital.webpremios.identity.cognito.request.FormParameters;
import digital.webpremios.identity.denial.BrowserDenial.NotForBrowsers;
import digital.webpremios.identity.denial.BrowserDenial.UnknownClient;
import digital.webpremios.identity.denial.BrowserDenial.UnregisteredUri;
import digital.webpremios.identity.denial.BrowserDenial.UnsupportedValue;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.RequestDenial.MissingParameter;
import digital.webpremios.identity.denial.RequestDenial.TooLong;
import digital.webpremios.identity.denial.ScopeDenial.ForeignTenant;
import digital.webpremios.identity.tenant.Tenancy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract rows E1 to E6, as far as they need no server. */
final class AuthorizeEndpointTest {

    private static final String CALLBACK = "https://app.example/callback";
    private static final BrowserClient APP = new BrowserClient(
            "app", true, Set.of(CALLBACK, CALLBACK + "?a=b", "myapp:///"), Set.of(), List.of("webpremios.x/read"));
    private static final BrowserClient MACHINE =
            new BrowserClient("machine", false, Set.of(), Set.of(), List.of("webpremios.x/read"));
    private static final AuthorizeEndpoint ENDPOINT = new AuthorizeEndpoint(
            Tenancy.parse("40455").orElseThrow(),
            id -> Optional.ofNullable(Map.of("app", APP, "machine", MACHINE).get(id)),
            new AuthorizeTranslation(() -> "made-nonce"));

    /** A sound request with these changes, each {@code name=value}; an empty value takes the parameter away. */
    private static AuthorizeAnswer answer(String... changes) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_id", "app");
        parameters.put("redirect_uri", CALLBACK);
        parameters.put("response_type", "code");
        parameters.put("state", "s t&u");
        for (String change : changes) {
            int equals = change.indexOf('=');
            parameters.put(change.substring(0, equals), change.substring(equals + 1));
        }
        return ENDPOINT.answer(new FormParameters(parameters));
    }

    private static Map<String, String> forwarded(String... changes) {
        return ((Forward) answer(changes)).parameters();
    }

    private static Denial page(String... changes) {
        return ((ErrorPage) answer(changes)).denial();
    }

    private static ErrorRedirect redirect(String... changes) {
        return (ErrorRedirect) answer(changes);
    }

    @Test
    void aCodeRequestIsPassedOnWithAllScopesWhereNoneIsNamed() {
        assertThat(forwarded())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "client_id", "app",
                        "redirect_uri", CALLBACK,
                        "response_type", "code",
                        "state", "s t&u",
                        "scope", "openid webpremios.x/read",
                        "webpremios_hosted", "1"));
    }

    @Test
    void anAppsBareSchemeIsPassedOnAsKeycloakStoresItAndAnsweredAsItWasSent() {
        assertThat(forwarded("redirect_uri=myapp://"))
                .containsEntry("redirect_uri", "myapp:///")
                .containsEntry("webpremios_hosted", "bare-scheme");
        assertThat(forwarded("redirect_uri=myapp:///"))
                .containsEntry("redirect_uri", "myapp:///")
                .containsEntry("webpremios_hosted", "1");
        assertThat(redirect("redirect_uri=myapp://", "response_type=x").location())
                .startsWith("myapp://?error=");
        assertThat(page("redirect_uri=otherapp://")).isEqualTo(new UnregisteredUri("redirect_uri"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "false", "x&state=y", ""})
    void aClientCannotSayOfItselfWhereItsRequestCameThrough(String value) {
        assertThat(forwarded("webpremios_hosted=" + value)).isEqualTo(forwarded());
    }

    @ParameterizedTest
    @CsvSource({
        "state, s",
        "nonce, n",
        "login_hint, ana@tenant.example",
        "ui_locales, es en",
        "max_age, 0",
        "max_age, 999999999",
        "prompt, none",
        "prompt, login",
        "prompt, login consent",
        "prompt, select_account"
    })
    void whatBothCallTheSameIsPassedOn(String name, String value) {
        assertThat(forwarded(name + "=" + value)).containsEntry(name, value);
    }

    @Test
    void aProofKeyIsPassedOn() {
        assertThat(forwarded("code_challenge=abc", "code_challenge_method=S256"))
                .containsEntry("code_challenge", "abc")
                .containsEntry("code_challenge_method", "S256");
    }

    @ParameterizedTest
    @CsvSource({
        "identity_provider=Google, kc_idp_hint, Google",
        "idp_identifier=google.example, kc_idp_hint, google.example",
        "lang=pt-BR, ui_locales, pt-BR"
    })
    void cognitosNamesBecomeKeycloaks(String sent, String name, String value) {
        assertThat(forwarded(sent))
                .containsEntry(name, value)
                .doesNotContainKeys("identity_provider", "idp_identifier", "lang");
    }

    @Test
    void theNamedProviderGoesBeforeTheIdentifierAndTheLanguageBeforeTheLocales() {
        assertThat(forwarded("identity_provider=A", "idp_identifier=B", "lang=es", "ui_locales=en"))
                .containsEntry("kc_idp_hint", "A")
                .containsEntry("ui_locales", "es");
    }

    @Test
    void theUsersOfTheTenantItselfNeedNoProvider() {
        assertThat(forwarded("identity_provider=COGNITO")).doesNotContainKey("kc_idp_hint");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "response_mode", "request", "request_uri", "claims", "acr_values", "kc_action", "kc_idp_hint",
                "display", "resource", "dpop_jkt", "client_secret", "kc_locale", "id_token_hint", "x"
            })
    void whatCognitoDoesNotKnowIsDropped(String name) {
        assertThat(forwarded(name + "=v")).isEqualTo(forwarded());
    }

    @ParameterizedTest
    @CsvSource({"token id_token", "id_token token"})
    void theWordsOfAResponseTypeMayStandInAnyOrder(String type) {
        assertThat(forwarded("response_type=" + type, "nonce=n"))
                .containsEntry("response_type", "token id_token")
                .containsEntry("nonce", "n");
    }

    @Test
    void aTokenWithOpenidComesWithAnIdTokenAndNeedsNoNonce() {
        assertThat(forwarded("response_type=token", "scope=openid"))
                .containsEntry("response_type", "token id_token")
                .containsEntry("nonce", "made-nonce");
        assertThat(forwarded("response_type=token", "scope=openid", "nonce=n")).containsEntry("nonce", "n");
    }

    @Test
    void aTokenWithoutOpenidComesAlone() {
        assertThat(forwarded("response_type=token", "scope=webpremios.x/read"))
                .containsEntry("response_type", "token")
                .doesNotContainKey("nonce");
    }

    @Test
    void anIdTokenThatIsAskedForNeedsTheClientsOwnNonce() {
        assertThat(forwarded("response_type=token id_token")).doesNotContainKey("nonce");
    }

    @Test
    void withoutAKnownClientOrItsExactRedirectUriNobodyIsRedirected() {
        assertThat(page("client_id=")).isEqualTo(new MissingParameter("client_id"));
        assertThat(page("client_id=other")).isEqualTo(new UnknownClient());
        assertThat(page("redirect_uri=")).isEqualTo(new MissingParameter("redirect_uri"));
        assertThat(page("redirect_uri=https://evil.example/")).isEqualTo(new UnregisteredUri("redirect_uri"));
        assertThat(page("redirect_uri=" + CALLBACK + "/x", "response_type="))
                .isEqualTo(new UnregisteredUri("redirect_uri"));
        assertThat(page("client_id=machine")).isEqualTo(new NotForBrowsers());
        assertThat(page("client_id=machine", "redirect_uri=")).isEqualTo(new NotForBrowsers());
    }

    @Test
    void anErrorGoesBackWithTheStateAsItWas() {
        assertThat(redirect("response_type="))
                .isEqualTo(new ErrorRedirect(
                        CALLBACK + "?error=invalid_request"
                                + "&error_description=The%20parameter%20%27response_type%27%20is%20missing."
                                + "&state=s%20t%26u",
                        new MissingParameter("response_type")));
        assertThat(redirect("response_type=", "state=").location()).doesNotContain("state=");
    }

    @Test
    void anErrorGoesWhereTheAnswerWouldHaveGone() {
        assertThat(redirect("scope=\"").location()).startsWith(CALLBACK + "?error=invalid_scope&");
        assertThat(redirect("scope=\"", "redirect_uri=" + CALLBACK + "?a=b").location())
                .startsWith(CALLBACK + "?a=b&error=invalid_scope&");
        assertThat(redirect("scope=\"", "response_type=token").location())
                .startsWith(CALLBACK + "#error=invalid_scope&");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "response_type=id_token",
                "response_type=code id_token",
                "response_type=code token",
                "response_type=token token",
                "response_type=Code",
                "response_type=none",
                "response_type=token  id_token",
                "max_age=-1",
                "max_age=x",
                "max_age=1.5",
                "max_age=1000000000",
                "prompt=create",
                "prompt=none login",
                "prompt=Login",
                "prompt=login "
            })
    void aValueThatIsNotKnownIsAnInvalidRequest(String change) {
        String name = change.substring(0, change.indexOf('='));

        assertThat(redirect(change).denial()).isEqualTo(new UnsupportedValue(name));
    }

    @ParameterizedTest
    @CsvSource({
        "max_age=0, x=y, login",
        "max_age=000, x=y, login",
        "max_age=0, prompt=login, login",
        "max_age=0, prompt=consent login, consent login",
        "max_age=0, prompt=consent, consent login",
        "max_age=0, prompt=none, none",
        "max_age=10, prompt=consent, consent"
    })
    void noAgeAtAllIsAFreshLogin(String maxAge, String prompt, String expected) {
        assertThat(forwarded(maxAge, prompt)).containsEntry("prompt", expected).containsKey("max_age");
        assertThat(forwarded("max_age=10")).doesNotContainKey("prompt");
    }

    @Test
    void onlyS256ProvesACode() {
        assertThat(redirect("code_challenge=abc").denial()).isEqualTo(new MissingParameter("code_challenge_method"));
        assertThat(redirect("code_challenge_method=S256").denial()).isEqualTo(new MissingParameter("code_challenge"));
        for (String method : List.of("plain", "s256", "S512")) {
            assertThat(redirect("code_challenge=abc", "code_challenge_method=" + method)
                            .denial())
                    .isEqualTo(new UnsupportedValue("code_challenge_method"));
        }
    }

    @ParameterizedTest
    @CsvSource({"state, 4000", "nonce, 4000", "login_hint, 255"})
    void whatKeycloakWouldDropWithoutAWordIsRefused(String name, int limit) {
        String most = "x".repeat(limit);

        assertThat(forwarded(name + "=" + most)).containsEntry(name, most);
        assertThat(redirect(name + "=" + most + "x").denial())
                .isEqualTo(new TooLong("parameter '" + name + "'", limit, limit + 1));
    }

    @Test
    void soAreScopesThatAreTooLongTogether() {
        String most = IntStream.range(0, 20)
                .mapToObj(number -> "%03d/".formatted(number) + "x".repeat(195))
                .collect(Collectors.joining(" "));

        assertThat(forwarded("scope=" + most + "x")).containsEntry("scope", most + "x");
        assertThat(redirect("scope=" + most + "xx").denial()).isEqualTo(new TooLong("parameter 'scope'", 4000, 4001));
    }

    @Test
    void theScopeOfAnotherTenantIsRefused() {
        assertThat(redirect("scope=webpremios.campaigns/70750").denial())
                .isEqualTo(new ForeignTenant("70750", "40455"));
    }
}
