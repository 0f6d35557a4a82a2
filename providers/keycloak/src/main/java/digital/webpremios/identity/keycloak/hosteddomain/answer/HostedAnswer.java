package digital.webpremios.identity.keycloak.hosteddomain.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import digital.webpremios.identity.cognito.answer.PreflightHeaders;
import digital.webpremios.identity.cognito.answer.TokenErrorResponse;
import digital.webpremios.identity.cognito.answer.UserInfoErrorResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Map;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.util.JsonSerialization;

/** Builds the hosted domain's answers: JSON with a fixed order of members, open to any origin without credentials. */
public final class HostedAnswer {

    private static final String JSON = "application/json;charset=UTF-8";
    private static final int PREFLIGHT_MAX_AGE = 3600;
    private static final int NO_CONTENT = 204;
    private static final int METHOD_NOT_ALLOWED = 405;

    private HostedAnswer() {}

    /** A JSON answer that must not be stored. */
    public static Response json(int status, Map<String, ?> body) {
        return open(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache")
                .type(JSON)
                .entity(write(body))
                .build();
    }

    /** A refusal in Cognito's form. */
    public static Response refusal(TokenErrorResponse error) {
        Response answer = json(error.status(), error.body());
        return error.retryAfterSeconds().isPresent()
                ? retryAfter(answer, error.retryAfterSeconds().getAsLong())
                : answer;
    }

    /** Adds {@code Retry-After} to an answer. */
    public static Response retryAfter(Response answer, long seconds) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    /** A refusal of userInfo. */
    public static Response refusal(UserInfoErrorResponse error) {
        return Response.fromResponse(json(error.status(), error.body()))
                .header(HttpHeaders.WWW_AUTHENTICATE, error.challenge())
                .header("Access-Control-Expose-Headers", HttpHeaders.WWW_AUTHENTICATE)
                .build();
    }

    /** A successful answer without a body. */
    public static Response empty(KeycloakSession session) {
        session.getProvider(SecurityHeadersProvider.class).options().allowEmptyContentType();
        return open(Response.Status.OK.getStatusCode())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Keycloak's answer, open to any origin. */
    public static Response passedOn(Response answer) {
        return open(answer.getStatus())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .type(answer.getMediaType())
                .entity(answer.getEntity())
                .build();
    }

    /** A JSON document that may be cached for a while. */
    public static Response document(Map<String, ?> body, int maxAgeSeconds) {
        return open(Response.Status.OK.getStatusCode())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + maxAgeSeconds)
                .type(JSON)
                .entity(write(body))
                .build();
    }

    /** The answer to a CORS preflight. */
    public static Response preflight(KeycloakSession session, String methods) {
        HttpHeaders request = session.getContext().getHttpRequest().getHttpHeaders();
        String asked = request.getHeaderString("Access-Control-Request-Headers");
        return open(NO_CONTENT)
                .header("Access-Control-Allow-Methods", methods)
                .header("Access-Control-Allow-Headers", PreflightHeaders.allowed(asked))
                .header("Access-Control-Max-Age", PREFLIGHT_MAX_AGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The answer 405: the endpoint does not have the method, or does not read the content type. */
    public static Response methodNotAllowed(KeycloakSession session, String methods) {
        session.getProvider(SecurityHeadersProvider.class).options().allowEmptyContentType();
        return open(METHOD_NOT_ALLOWED)
                .header(HttpHeaders.ALLOW, methods)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static ResponseBuilder open(int status) {
        return Response.status(status).header("Access-Control-Allow-Origin", "*");
    }

    private static String write(Map<String, ?> body) {
        try {
            return JsonSerialization.mapper.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of strings and numbers is always JSON", e);
        }
    }
}
