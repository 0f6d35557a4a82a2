/** What Keycloak's user profile refuses of a user, checked before the user is imported. */
@NullMarked
package digital.webpremios.identity.realmconfig.profile;

import org.jspecify.annotations.NullMarked;
