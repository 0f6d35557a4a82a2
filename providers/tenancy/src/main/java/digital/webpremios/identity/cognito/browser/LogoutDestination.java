package digital.webpremios.identity.cognito.browser;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the browser goes after the user has signed out.
 *
 * @param clientId the client that asked
 * @param location a URI that the client has registered, or the tenant's own login page; null where the user stays
 */
public record LogoutDestination(String clientId, @Nullable String location) {

    static LogoutDestination of(String clientId, String registeredUri, @Nullable String state) {
        if (state == null) {
            return new LogoutDestination(clientId, registeredUri);
        }
        String mark = registeredUri.indexOf('?') < 0 ? "?" : "&";
        return new LogoutDestination(
                clientId, registeredUri + mark + BrowserParameters.write(Map.of(BrowserParameter.STATE, state)));
    }
}
