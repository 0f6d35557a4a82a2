/** The root of the only packages that use Keycloak's internals. An upgrade of Keycloak changes code in them alone. */
@NullMarked
package digital.webpremios.identity.keycloak.compat;

import org.jspecify.annotations.NullMarked;
