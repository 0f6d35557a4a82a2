/** How Keycloak makes, signs and customizes tokens. */
@NullMarked
package digital.webpremios.identity.keycloak.compat.token;

import org.jspecify.annotations.NullMarked;
