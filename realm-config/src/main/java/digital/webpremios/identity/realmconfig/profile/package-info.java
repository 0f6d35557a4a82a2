/** Checks users against Keycloak's user profile before they are imported. */
@NullMarked
package digital.webpremios.identity.realmconfig.profile;

import org.jspecify.annotations.NullMarked;
