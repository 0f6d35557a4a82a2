/** The port to the user pool that users come from, and its adapter to Amazon Cognito. */
@NullMarked
package digital.webpremios.identity.keycloak.firstsignin.pool;

import org.jspecify.annotations.NullMarked;
