/** Only the packages below this one use Keycloak's internals. A Keycloak upgrade is work in them alone. */
@NullMarked
package digital.webpremios.identity.keycloak.compat;

import org.jspecify.annotations.NullMarked;
