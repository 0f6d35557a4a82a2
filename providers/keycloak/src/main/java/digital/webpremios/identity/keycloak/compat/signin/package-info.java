/** Keycloak's form for user name and password. */
@NullMarked
package digital.webpremios.identity.keycloak.compat.signin;

import org.jspecify.annotations.NullMarked;
