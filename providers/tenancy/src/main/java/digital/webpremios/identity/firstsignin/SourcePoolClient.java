package digital.webpremios.identity.firstsignin;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The address and the app client with which a tenant's source pool is called.
 *
 * @param endpoint the URL of the pool's API, https or on loopback
 * @param clientId the app client that calls the pool
 * @param clientSecret that client's secret, or an expression for Keycloak's vault; nothing if it has none
 * @param timeout within which the whole answer must be there
 */
public record SourcePoolClient(URI endpoint, String clientId, Optional<String> clientSecret, Duration timeout) {

    /** The same client with its secret resolved. */
    public SourcePoolClient withSecret(String secret) {
        return new SourcePoolClient(endpoint, clientId, Optional.of(secret), timeout);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "SourcePoolClient[" + endpoint + ", " + clientId + "]";
    }
}
