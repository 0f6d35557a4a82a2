package digital.webpremios.identity.keycloak.grant;

import digital.webpremios.identity.cognito.TokenErrorResponse;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.keycloak.event.DenialEvent;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;

/**
 * Carries a denial out of Keycloak's token endpoint, which knows no other way. Keycloak's own endpoint answers it as an
 * OAuth error with a description; the hosted domain gives it the shape of its dialect. The event is sent before.
 */
public final class DenialException extends WebApplicationException {

    private final transient Denial denial;

    DenialException(OAuth2GrantType.Context context, Denial denial) {
        super(denial.reason(), answer(context, denial));
        this.denial = denial;
        DenialEvent.send(context.getEvent(), denial);
    }

    public Denial denial() {
        return denial;
    }

    private static Response answer(OAuth2GrantType.Context context, Denial denial) {
        OAuth2ErrorRepresentation error =
                new OAuth2ErrorRepresentation(denial.error().code(), denial.explanation());
        TokenErrorResponse dialect = TokenErrorResponse.of(denial, true);
        Response.ResponseBuilder answer =
                Response.status(dialect.status()).entity(error).type(MediaType.APPLICATION_JSON_TYPE);
        dialect.retryAfterSeconds().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return context.getCors().add(answer);
    }
}
