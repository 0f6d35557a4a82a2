/** What Cognito's tokens say: their claims and their lifetime. */
@NullMarked
package digital.webpremios.identity.cognito.token;

import org.jspecify.annotations.NullMarked;
