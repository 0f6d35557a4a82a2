/**
 * Converts the users of a pool for Keycloak's import, and checks what they must not share and what a profile must
 * allow. Users are read one by one, because pools can have hundreds of thousands.
 */
@NullMarked
package digital.webpremios.identity.realmconfig.cognito.user;

import org.jspecify.annotations.NullMarked;
