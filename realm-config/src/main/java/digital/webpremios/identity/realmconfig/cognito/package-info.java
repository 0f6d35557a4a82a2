/**
 * Imports a Cognito user pool: the JSON that the AWS CLI printed becomes a tenant descriptor, a file of secrets, users
 * files for Keycloak's import, and a report of what has no equivalent. Nothing here uses the network.
 */
@NullMarked
package digital.webpremios.identity.realmconfig.cognito;

import org.jspecify.annotations.NullMarked;
