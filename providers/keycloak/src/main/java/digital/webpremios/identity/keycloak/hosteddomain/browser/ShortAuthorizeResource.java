package digital.webpremios.identity.keycloak.hosteddomain.browser;

import digital.webpremios.identity.keycloak.hosteddomain.BrowserPath;
import jakarta.ws.rs.Path;

/**
 * {@code /authorize} at the root of a tenant's host: the same as {@link AuthorizeResource}. Many clients use the short
 * path.
 */
@Path(BrowserPath.SHORT_AUTHORIZE)
public class ShortAuthorizeResource extends AuthorizeResource {}
