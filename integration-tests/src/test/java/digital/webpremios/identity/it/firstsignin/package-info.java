/** Participants who come from a Cognito pool, and the source pool that knows their passwords. */
@NullMarked
package digital.webpremios.identity.it.firstsignin;

import org.jspecify.annotations.NullMarked;
