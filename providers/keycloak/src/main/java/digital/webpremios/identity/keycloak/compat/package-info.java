/** The only package that touches Keycloak's internals, one class per touch point: a Keycloak upgrade is this package's work. */
@NullMarked
package digital.webpremios.identity.keycloak.compat;

import org.jspecify.annotations.NullMarked;
