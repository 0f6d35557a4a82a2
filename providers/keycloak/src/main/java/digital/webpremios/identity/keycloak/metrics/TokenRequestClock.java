package digital.webpremios.identity.keycloak.metrics;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Starts the time measurement before the request waits for a thread, so that the wait is included. */
@Provider
@PreMatching
public class TokenRequestClock implements ContainerRequestFilter {

    static final String MEASURED = MeasuredRequest.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.POST)) {
            request.setProperty(MEASURED, new MeasuredRequest());
        }
    }
}
