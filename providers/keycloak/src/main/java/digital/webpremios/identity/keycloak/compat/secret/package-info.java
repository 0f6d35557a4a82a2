/** Keycloak's client secrets and their rotation. */
@NullMarked
package digital.webpremios.identity.keycloak.compat.secret;

import org.jspecify.annotations.NullMarked;
