/** Finds the tenant that a host belongs to, from the settings of the realms. */
@NullMarked
package digital.webpremios.identity.keycloak.directory;

import org.jspecify.annotations.NullMarked;
