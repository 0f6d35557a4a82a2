package digital.webpremios.identity.keycloak.malformed;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/**
 * Refuses an empty body, and the JSON literal {@code null}, at a realm's endpoints that read JSON. Keycloak's client
 * registration and account API would continue without a body and fail. The admin API is exempt: it authenticates its
 * callers first, and some of its requests have no body.
 */
@Provider
public class NullBodyFilter implements ReaderInterceptor {

    private static final String REALMS = "/realms/";

    @Context
    @Nullable
    KeycloakSession session;

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext reader) throws IOException {
        Object body = reader.proceed();
        if (body == null && mayBeJson(reader.getMediaType()) && isOfRealm()) {
            throw new BadRequestException("invalid_request");
        }
        return body;
    }

    private static boolean mayBeJson(@Nullable MediaType type) {
        return type == null || type.isWildcardSubtype() || type.getSubtype().endsWith("json");
    }

    private boolean isOfRealm() {
        return session != null
                && session.getContext().getHttpRequest().getUri().getPath().startsWith(REALMS);
    }
}
