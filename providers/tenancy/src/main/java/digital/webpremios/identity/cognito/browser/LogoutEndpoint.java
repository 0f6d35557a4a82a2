package digital.webpremios.identity.cognito.browser;

import digital.webpremios.identity.cognito.request.FormParameters;
import digital.webpremios.identity.denial.BrowserDenial.InvalidIdTokenHint;
import digital.webpremios.identity.denial.BrowserDenial.NotForBrowsers;
import digital.webpremios.identity.denial.BrowserDenial.UnknownClient;
import digital.webpremios.identity.denial.BrowserDenial.UnregisteredUri;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.RequestDenial.MissingParameter;
import digital.webpremios.identity.tenant.FrontendUrl;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides requests to {@code /logout}: contract rows E8 to E10. The first of {@code logout_uri}, {@code
 * post_logout_redirect_uri} and {@code redirect_uri} that is present selects the form.
 *
 * @param frontendUrl the root of the tenant's host
 * @param clients the realm's clients by client id
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html">Cognito: logout
 *     endpoint</a>
 * @see <a href="https://openid.net/specs/openid-connect-rpinitiated-1_0.html">OpenID Connect RP-Initiated Logout
 *     1.0</a>
 */
public record LogoutEndpoint(FrontendUrl frontendUrl, Function<String, Optional<BrowserClient>> clients) {

    /**
     * Decides where the browser goes when the session has ended.
     *
     * @param hintedClient the client of the verified {@code id_token_hint}, or null if there was none
     */
    public Decision<LogoutDestination> decide(FormParameters request, @Nullable String hintedClient) {
        String named = request.get(BrowserParameter.CLIENT_ID);
        if (named != null && hintedClient != null && !named.equals(hintedClient)) {
            return Decision.deny(new InvalidIdTokenHint());
        }
        String clientId = named == null ? hintedClient : named;
        if (clientId == null) {
            return Decision.deny(new MissingParameter(BrowserParameter.CLIENT_ID));
        }
        return clients.apply(clientId)
                .map(client -> destination(request, client, hintedClient != null)
                        .fold(Decision::allow, denial -> LogoutEndpoint.deny(client, denial)))
                .orElseGet(() -> Decision.deny(new UnknownClient()));
    }

    /** Refuses every client without a browser flow with the same sentence. */
    private static Decision<LogoutDestination> deny(BrowserClient client, Denial denial) {
        return Decision.deny(client.signsIn() ? denial : new NotForBrowsers());
    }

    private Decision<LogoutDestination> destination(FormParameters request, BrowserClient client, boolean hinted) {
        String state = request.get(BrowserParameter.STATE);
        for (String name : new String[] {BrowserParameter.LOGOUT_URI, BrowserParameter.POST_LOGOUT_REDIRECT_URI}) {
            String uri = request.get(name);
            if (uri != null) {
                return client.mayLogOutTo(uri)
                        ? Decision.allow(LogoutDestination.of(client.id(), uri, state))
                        : Decision.deny(new UnregisteredUri(name));
            }
        }
        String redirectUri = request.get(BrowserParameter.REDIRECT_URI);
        if (redirectUri != null) {
            return signInAgain(request, client, redirectUri);
        }
        return hinted
                ? Decision.allow(new LogoutDestination(client.id(), null))
                : Decision.deny(new MissingParameter(BrowserParameter.LOGOUT_URI));
    }

    private Decision<LogoutDestination> signInAgain(FormParameters request, BrowserClient client, String redirectUri) {
        if (!client.mayRedirectTo(redirectUri)) {
            return Decision.deny(new UnregisteredUri(BrowserParameter.REDIRECT_URI));
        }
        if (!request.has(BrowserParameter.RESPONSE_TYPE)) {
            return Decision.deny(new MissingParameter(BrowserParameter.RESPONSE_TYPE));
        }
        Map<String, String> parameters = new LinkedHashMap<>(request.values());
        parameters.remove(BrowserParameter.ID_TOKEN_HINT);
        parameters.put(BrowserParameter.CLIENT_ID, client.id());
        String login = frontendUrl.root() + "/login?" + BrowserParameters.write(parameters);
        return Decision.allow(new LogoutDestination(client.id(), login));
    }
}
