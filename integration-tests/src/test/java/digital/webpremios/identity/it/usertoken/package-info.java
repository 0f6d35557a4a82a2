/** Tokens of participants: codes, refresh, revocation, userInfo. */
@NullMarked
package digital.webpremios.identity.it.usertoken;

import org.jspecify.annotations.NullMarked;
