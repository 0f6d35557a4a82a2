/** The one request that is sent to a real Cognito user pool: whether a password is right. */
@NullMarked
package digital.webpremios.identity.cognito.userpool;

import org.jspecify.annotations.NullMarked;
