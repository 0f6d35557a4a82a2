/** Where secrets come from: the environment, files, Keycloak's vault. They are in memory only, and in no message. */
@NullMarked
package digital.webpremios.identity.realmconfig.secret;

import org.jspecify.annotations.NullMarked;
