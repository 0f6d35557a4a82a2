/**
 * Reads what the AWS CLI printed of a user pool: files of JSON, recognised by their members, in any number of pages.
 */
@NullMarked
package digital.webpremios.identity.realmconfig.cognito.output;

import org.jspecify.annotations.NullMarked;
