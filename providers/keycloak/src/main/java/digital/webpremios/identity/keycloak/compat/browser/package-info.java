/** Keycloak's authorization and logout endpoints for users' browsers. */
@NullMarked
package digital.webpremios.identity.keycloak.compat.browser;

import org.jspecify.annotations.NullMarked;
