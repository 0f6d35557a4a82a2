/** The tokens of participants: what Cognito's have beyond Keycloak's, and what none may have. */
@NullMarked
package digital.webpremios.identity.keycloak.token;

import org.jspecify.annotations.NullMarked;
