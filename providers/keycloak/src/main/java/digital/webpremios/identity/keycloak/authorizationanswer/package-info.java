/** The form of the answers with which users come back to a tenant's clients. */
@NullMarked
package digital.webpremios.identity.keycloak.authorizationanswer;

import org.jspecify.annotations.NullMarked;
