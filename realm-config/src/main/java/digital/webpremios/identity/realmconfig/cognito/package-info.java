/**
 * Imports a Cognito user pool. The JSON output of the AWS CLI becomes a tenant descriptor, a file of secrets, users
 * files for Keycloak's import, and a report of what has no equivalent in Keycloak. No network is used.
 */
@NullMarked
package digital.webpremios.identity.realmconfig.cognito;

import org.jspecify.annotations.NullMarked;
