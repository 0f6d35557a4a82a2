/** The upgrade from an older pack on an older Keycloak, rehearsed with a real database. */
@NullMarked
package digital.webpremios.identity.it.upgrade;

import org.jspecify.annotations.NullMarked;
