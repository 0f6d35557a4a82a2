package digital.webpremios.identity.cognito.browser;

import digital.webpremios.identity.cognito.request.FormParameters;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.RequestDenial.TooLong;
import digital.webpremios.identity.policy.BareScheme;
import digital.webpremios.identity.scope.ScopeSet;
import digital.webpremios.identity.scope.UserScopePolicy;
import digital.webpremios.identity.tenant.Tenancy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Translates a Cognito authorize request into one for Keycloak. Parameters that are not named here are dropped: Cognito
 * does not know request objects, response modes, claims or Keycloak's own actions.
 *
 * @param nonces makes a nonce for an ID token that Cognito would give without one
 */
public record AuthorizeTranslation(Supplier<String> nonces) {

    /** The longest value in characters. Keycloak silently drops longer ones; see {@code OIDCProviderConfig}. */
    static final int MAX_VALUE_LENGTH = 4000;

    static final int MAX_LOGIN_HINT_LENGTH = 255;

    private static final String NONCE = "nonce";
    private static final String LOGIN_HINT = "login_hint";
    private static final String IDP_HINT = "kc_idp_hint";
    private static final String UI_LOCALES = "ui_locales";

    /** The parameters that have the same name in both. */
    private static final List<String> SAME = List.of(
            BrowserParameter.CLIENT_ID,
            BrowserParameter.REDIRECT_URI,
            BrowserParameter.STATE,
            NONCE,
            LOGIN_HINT,
            UI_LOCALES);

    /** Cognito's name for the users of the user pool itself, who need no identity provider. */
    private static final String LOCAL_USERS = "COGNITO";

    /** The parameters for Keycloak. */
    Decision<Map<String, String>> translate(
            FormParameters request, BrowserClient client, ResponseType type, Tenancy tenancy) {
        for (String name : SAME) {
            String value = request.get(name);
            if (value != null && value.length() > maxLength(name)) {
                return Decision.deny(tooLong(name, value));
            }
        }
        return new UserScopePolicy(tenancy, client.optionalScopes())
                .decide(request.get(BrowserParameter.SCOPE))
                .then(scopes -> scopes.toString().length() > MAX_VALUE_LENGTH
                        ? Decision.deny(tooLong(BrowserParameter.SCOPE, scopes.toString()))
                        : AuthenticationParameters.read(request)
                                .map(authentication -> parameters(request, type, scopes, authentication)));
    }

    private Map<String, String> parameters(
            FormParameters request, ResponseType type, ScopeSet scopes, Map<String, String> authentication) {
        Map<String, String> translated = new LinkedHashMap<>();
        for (String name : SAME) {
            put(translated, name, Optional.ofNullable(request.get(name)));
        }
        boolean idTokenUnasked = type == ResponseType.TOKEN && scopes.tokens().contains(UserScopePolicy.OPENID);
        translated.put(
                BrowserParameter.RESPONSE_TYPE, (idTokenUnasked ? ResponseType.TOKEN_ID_TOKEN : type).toString());
        if (idTokenUnasked) {
            translated.computeIfAbsent(NONCE, name -> nonces.get());
        }
        translated.put(BrowserParameter.SCOPE, scopes.toString());
        put(translated, UI_LOCALES, Optional.ofNullable(request.get(BrowserParameter.LANG)));
        put(translated, IDP_HINT, identityProvider(request));
        translated.putAll(authentication);
        translated.computeIfPresent(BrowserParameter.REDIRECT_URI, (name, uri) -> BareScheme.stored(uri));
        translated.put(
                AuthorizationAnswer.HOSTED_REQUEST,
                AuthorizationAnswer.hosted(Objects.toString(request.get(BrowserParameter.REDIRECT_URI), "")));
        return translated;
    }

    private static void put(Map<String, String> translated, String name, Optional<String> value) {
        value.ifPresent(present -> translated.put(name, present));
    }

    private static Optional<String> identityProvider(FormParameters request) {
        return Optional.ofNullable(request.get("identity_provider"))
                .or(() -> Optional.ofNullable(request.get("idp_identifier")))
                .filter(provider -> !provider.equals(LOCAL_USERS));
    }

    private static Denial tooLong(String name, String value) {
        return new TooLong("parameter '" + name + "'", maxLength(name), value.length());
    }

    private static int maxLength(String name) {
        return name.equals(LOGIN_HINT) ? MAX_LOGIN_HINT_LENGTH : MAX_VALUE_LENGTH;
    }
}
