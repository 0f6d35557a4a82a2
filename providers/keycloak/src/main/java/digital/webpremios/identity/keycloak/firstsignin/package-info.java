/** Stores the passwords of migrated users at their first sign-in, or has them set new ones. */
@NullMarked
package digital.webpremios.identity.keycloak.firstsignin;

import org.jspecify.annotations.NullMarked;
