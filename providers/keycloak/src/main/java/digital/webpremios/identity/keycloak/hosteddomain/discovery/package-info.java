/** The documents by which a resource server verifies tokens: the discovery document and the keys. */
@NullMarked
package digital.webpremios.identity.keycloak.hosteddomain.discovery;

import org.jspecify.annotations.NullMarked;
