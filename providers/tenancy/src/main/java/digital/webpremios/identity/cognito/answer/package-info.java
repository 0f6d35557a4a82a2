/** What a tenant's host answers: tokens, documents and errors in Cognito's form. */
@NullMarked
package digital.webpremios.identity.cognito.answer;

import org.jspecify.annotations.NullMarked;
