/** Refuses malformed requests before Keycloak sees them, and logs little about them. */
@NullMarked
package digital.webpremios.identity.keycloak.malformed;

import org.jspecify.annotations.NullMarked;
