/** Requests that nobody can understand: they are refused before Keycloak sees them, and with few words in the log. */
@NullMarked
package digital.webpremios.identity.keycloak.malformed;

import org.jspecify.annotations.NullMarked;
