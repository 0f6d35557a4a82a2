/**
 * The tokens of participants: the claims that Cognito has and Keycloak has not, and the scopes that no token may have.
 */
@NullMarked
package digital.webpremios.identity.keycloak.token;

import org.jspecify.annotations.NullMarked;
