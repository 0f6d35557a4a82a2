/**
 * Keycloak's admin REST API over HTTP: nothing of it is typed, so nothing that a server knows and this tool does not is
 * lost.
 */
@NullMarked
package digital.webpremios.identity.realmconfig.admin;

import org.jspecify.annotations.NullMarked;
