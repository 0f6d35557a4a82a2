/** Converts the app clients of a user pool to clients and the policy of the descriptor. */
@NullMarked
package digital.webpremios.identity.realmconfig.cognito.client;

import org.jspecify.annotations.NullMarked;
