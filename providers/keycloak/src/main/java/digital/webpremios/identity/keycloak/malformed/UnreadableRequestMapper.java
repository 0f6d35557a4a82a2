package digital.webpremios.identity.keycloak.malformed;

import digital.webpremios.identity.keycloak.compat.server.NativeErrorAnswer;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;

/**
 * Answers 400 if the server fails while it reads a body, such as a multipart form without an end, or because a
 * parameter looks like a token but is not one. Keycloak would answer 500. All other exceptions are left to Keycloak.
 */
@Provider
public class UnreadableRequestMapper implements ExceptionMapper<Exception> {

    private static final String MULTIPART_READER = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final Set<String> BODY_READERS = Set.of(
            "org.jboss.resteasy.reactive.server.handlers.FormBodyHandler",
            "org.jboss.resteasy.reactive.server.handlers.RequestDeserializeHandler");

    /** The parameters whose values may be JSON Web Tokens. */
    private static final Set<String> TOKENS = Set.of(
            "access_token",
            "actor_token",
            "assertion",
            "client_assertion",
            "code",
            "id_token_hint",
            "key",
            "logout_token",
            "refresh_token",
            "request",
            "subject_token",
            "token");

    @Context
    @Nullable
    KeycloakSession session;

    @Override
    public Response toResponse(Exception thrown) {
        KeycloakSession current = session;
        if (current == null) {
            throw new IllegalStateException("No Keycloak session", thrown);
        }
        if (thrown instanceof NotSupportedException) {
            return notSupported(current);
        }
        boolean unreadable = !(thrown instanceof WebApplicationException)
                && (isOfReading(thrown) || (thrown instanceof RuntimeException && carriesBrokenToken(current)));
        return NativeErrorAnswer.of(current, unreadable ? new BadRequestException("invalid_request") : thrown);
    }

    /** Answers without a body. RESTEasy cannot write one if a sub-resource has no method for the content type. */
    private static Response notSupported(KeycloakSession session) {
        session.getTransactionManager().setRollbackOnly();
        session.getProvider(SecurityHeadersProvider.class).options().allowEmptyContentType();
        return Response.status(Response.Status.UNSUPPORTED_MEDIA_TYPE).build();
    }

    private static boolean isOfReading(Exception thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .map(StackTraceElement::getClassName)
                .anyMatch(name -> name.startsWith(MULTIPART_READER) || BODY_READERS.contains(name));
    }

    /**
     * Whether a parameter has a malformed token. This is checked only after a failure, so that it costs valid requests
     * nothing.
     */
    private static boolean carriesBrokenToken(KeycloakSession session) {
        HttpRequest request = session.getContext().getHttpRequest();
        return TOKENS.stream()
                .flatMap(name -> Stream.of(request.getUri().getQueryParameters(), request.getDecodedFormParameters())
                        .flatMap(parameters -> parameters.getOrDefault(name, List.of()).stream()))
                .anyMatch(TokenSyntax::isBroken);
    }
}
