/** The dialect of an Amazon Cognito hosted domain, as pure functions. */
@NullMarked
package digital.webpremios.identity.cognito;

import org.jspecify.annotations.NullMarked;
