/** Keycloak's client policies: read once, and asked on the hot path. */
@NullMarked
package digital.webpremios.identity.keycloak.compat.policy;

import org.jspecify.annotations.NullMarked;
