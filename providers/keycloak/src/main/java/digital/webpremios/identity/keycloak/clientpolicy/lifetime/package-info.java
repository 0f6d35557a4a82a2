/** How long tokens are valid, and how refresh tokens rotate. */
@NullMarked
package digital.webpremios.identity.keycloak.clientpolicy.lifetime;

import org.jspecify.annotations.NullMarked;
