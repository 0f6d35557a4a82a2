/** Keycloak's own endpoints for clients, run in process. */
@NullMarked
package digital.webpremios.identity.keycloak.compat.endpoint;

import org.jspecify.annotations.NullMarked;
