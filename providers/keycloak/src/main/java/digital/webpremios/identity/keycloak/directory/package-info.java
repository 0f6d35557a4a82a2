/** Which tenant a host belongs to, read from the realms. */
@NullMarked
package digital.webpremios.identity.keycloak.directory;

import org.jspecify.annotations.NullMarked;
