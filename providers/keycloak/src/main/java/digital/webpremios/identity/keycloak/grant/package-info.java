/** The client_credentials grant of tenant realms, under Keycloak's own id. */
@NullMarked
package digital.webpremios.identity.keycloak.grant;

import org.jspecify.annotations.NullMarked;
