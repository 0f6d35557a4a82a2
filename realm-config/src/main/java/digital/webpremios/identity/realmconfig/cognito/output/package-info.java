/** Reads the AWS CLI's output for a user pool: JSON files in any number of pages, recognized by their members. */
@NullMarked
package digital.webpremios.identity.realmconfig.cognito.output;

import org.jspecify.annotations.NullMarked;
