/** What a tenant's host answers at its root, and what it hides. */
@NullMarked
package digital.webpremios.identity.keycloak.hosteddomain;

import org.jspecify.annotations.NullMarked;
