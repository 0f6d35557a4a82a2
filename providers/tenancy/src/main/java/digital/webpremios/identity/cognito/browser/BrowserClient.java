package digital.webpremios.identity.cognito.browser;

import digital.webpremios.identity.policy.BareScheme;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;

/**
 * The properties of a client that the browser paths need.
 *
 * @param id the client id
 * @param signsIn whether any flow that sends users to the hosted domain is enabled
 * @param redirectUris where users may be sent with a code or a token
 * @param logoutUris where users may be sent after they have signed out
 * @param optionalScopes the client's optional client scopes
 */
public record BrowserClient(
        String id, boolean signsIn, Set<String> redirectUris, Set<String> logoutUris, List<String> optionalScopes) {

    public BrowserClient {
        redirectUris = Set.copyOf(redirectUris);
        logoutUris = Set.copyOf(logoutUris);
        optionalScopes = List.copyOf(optionalScopes);
    }

    boolean mayRedirectTo(String uri) {
        return isRegistered(uri, redirectUris);
    }

    boolean mayLogOutTo(String uri) {
        return isRegistered(uri, logoutUris);
    }

    private static boolean isRegistered(String uri, Set<String> registered) {
        String stored = BareScheme.stored(uri);
        return registered.contains(stored) && isDestination(stored);
    }

    /**
     * Whether the URI is registered. URIs are compared as text: Cognito has no wildcards, so a wildcard of Keycloak's
     * matches nothing.
     */
    private static boolean isDestination(String text) {
        try {
            URI uri = new URI(text);
            return uri.isAbsolute()
                    && !uri.isOpaque()
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && text.indexOf('*') < 0
                    && text.chars().allMatch(c -> c > 0x20 && c < 0x7F);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
