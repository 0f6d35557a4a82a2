/** Pushed authorization requests (RFC 9126), which count only in the realm in which they were pushed. */
@NullMarked
package digital.webpremios.identity.keycloak.pushedrequest;

import org.jspecify.annotations.NullMarked;
