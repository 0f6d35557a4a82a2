/** The refresh tokens of a sign-in: which of them may be used, and which of several simultaneous uses is the first. */
@NullMarked
package digital.webpremios.identity.keycloak.refreshtoken;

import org.jspecify.annotations.NullMarked;
