/** Keycloak's authentication by client assertions, with what a tenant's hosted domain adds. */
@NullMarked
package digital.webpremios.identity.keycloak.compat.assertion;

import org.jspecify.annotations.NullMarked;
