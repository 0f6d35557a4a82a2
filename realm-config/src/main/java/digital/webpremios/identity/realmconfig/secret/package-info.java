/**
 * Reads secrets from the environment, from files and from Keycloak's vault. They are held in memory only and never
 * shown in a message.
 */
@NullMarked
package digital.webpremios.identity.realmconfig.secret;

import org.jspecify.annotations.NullMarked;
