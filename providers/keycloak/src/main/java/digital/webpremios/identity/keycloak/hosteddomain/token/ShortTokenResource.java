package digital.webpremios.identity.keycloak.hosteddomain.token;

import digital.webpremios.identity.keycloak.hosteddomain.EndpointPath;
import jakarta.ws.rs.Path;

/**
 * {@code /token} at the root of a tenant's host: the same as {@link TokenResource}, because many clients use the short
 * path.
 */
@Path(EndpointPath.SHORT_TOKEN)
public class ShortTokenResource extends TokenResource {}
