/** When clients' secrets end, and who is told. */
@NullMarked
package digital.webpremios.identity.keycloak.clientpolicy.secret;

import org.jspecify.annotations.NullMarked;
