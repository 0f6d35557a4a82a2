/** Authentication of clients: Keycloak's own, with a limit on failures. */
@NullMarked
package digital.webpremios.identity.keycloak.clientauthenticator;

import org.jspecify.annotations.NullMarked;
