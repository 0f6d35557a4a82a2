/** A client's own secrets, at the root of a tenant's host. */
@NullMarked
package digital.webpremios.identity.keycloak.hosteddomain.secret;

import org.jspecify.annotations.NullMarked;
