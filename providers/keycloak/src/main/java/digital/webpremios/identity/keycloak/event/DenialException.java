package digital.webpremios.identity.keycloak.event;

import digital.webpremios.identity.cognito.answer.TokenErrorResponse;
import digital.webpremios.identity.denial.Denial;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.events.EventBuilder;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;
import org.keycloak.services.cors.Cors;

/**
 * Carries a denial out of Keycloak's endpoints. Keycloak's endpoint answers it as an OAuth error with a description;
 * the hosted domain answers it in Cognito's form. The event is sent before.
 */
public final class DenialException extends WebApplicationException {

    private final transient Denial denial;

    /**
     * Sends the event.
     *
     * @param cors what the endpoint says to scripts of other origins, where it is known
     */
    public DenialException(EventBuilder event, Optional<Cors> cors, Denial denial) {
        super(denial.reason(), answer(cors, denial));
        this.denial = denial;
        DenialEvent.send(event, denial);
    }

    public Denial denial() {
        return denial;
    }

    private static Response answer(Optional<Cors> cors, Denial denial) {
        OAuth2ErrorRepresentation error =
                new OAuth2ErrorRepresentation(denial.error().code(), denial.explanation());
        TokenErrorResponse dialect = TokenErrorResponse.of(denial, true);
        Response.ResponseBuilder answer =
                Response.status(dialect.status()).entity(error).type(MediaType.APPLICATION_JSON_TYPE);
        dialect.retryAfterSeconds().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return cors.map(known -> known.add(answer)).orElseGet(answer::build);
    }
}
