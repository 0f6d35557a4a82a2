/**
 * Calls Keycloak's admin REST API over HTTP. JSON is kept as untyped trees, so that members that this tool does not
 * know are not lost.
 */
@NullMarked
package digital.webpremios.identity.realmconfig.admin;

import org.jspecify.annotations.NullMarked;
