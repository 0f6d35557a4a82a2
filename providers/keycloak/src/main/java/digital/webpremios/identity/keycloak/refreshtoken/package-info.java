/** The refresh tokens of a sign-in: which of them may be used, and that of simultaneous uses only one is the first. */
@NullMarked
package digital.webpremios.identity.keycloak.refreshtoken;

import org.jspecify.annotations.NullMarked;
