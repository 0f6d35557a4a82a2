package digital.webpremios.identity.keycloak.compat.endpoint;

import jakarta.ws.rs.WebApplicationException;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;

/**
 * The error that a Keycloak endpoint throws.
 *
 * @param error the OAuth error, or null if the answer has none
 * @param description its description, or null
 * @param status the HTTP status
 */
public record NativeRefusal(
        @Nullable String error, @Nullable String description, int status) {

    public static NativeRefusal of(WebApplicationException thrown) {
        Object entity = thrown.getResponse().getEntity();
        int status = thrown.getResponse().getStatus();
        return entity instanceof OAuth2ErrorRepresentation refusal
                ? new NativeRefusal(refusal.getError(), refusal.getErrorDescription(), status)
                : new NativeRefusal(null, null, status);
    }
}
