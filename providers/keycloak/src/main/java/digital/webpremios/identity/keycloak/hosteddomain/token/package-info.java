/** The endpoints that clients call: token, revoke and userInfo. */
@NullMarked
package digital.webpremios.identity.keycloak.hosteddomain.token;

import org.jspecify.annotations.NullMarked;
