/** The app clients of a user pool, and the clients and the policy of the descriptor that are made from them. */
@NullMarked
package digital.webpremios.identity.realmconfig.cognito.client;

import org.jspecify.annotations.NullMarked;
