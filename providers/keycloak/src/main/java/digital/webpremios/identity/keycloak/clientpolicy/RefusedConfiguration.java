package digital.webpremios.identity.keycloak.clientpolicy;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.keycloak.representations.idm.ErrorRepresentation;

/** Builds the error for a setting of an executor that cannot be used. The profile is not saved. */
public final class RefusedConfiguration {

    private RefusedConfiguration() {}

    public static BadRequestException of(String executor, String field, Object found, String expected) {
        return of(executor, field + " is '" + found + "'; expected " + expected);
    }

    public static BadRequestException of(String executor, String problem) {
        String message = executor + ": " + problem + ".";
        ErrorRepresentation error = new ErrorRepresentation();
        error.setErrorMessage(message);
        return new BadRequestException(
                message,
                Response.status(Status.BAD_REQUEST)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(error)
                        .build());
    }
}
