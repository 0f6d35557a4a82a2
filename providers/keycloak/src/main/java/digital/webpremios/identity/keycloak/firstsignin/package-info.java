/** Brings the passwords of participants over from an old pool at their first sign-in, or has them set new ones. */
@NullMarked
package digital.webpremios.identity.keycloak.firstsignin;

import org.jspecify.annotations.NullMarked;
