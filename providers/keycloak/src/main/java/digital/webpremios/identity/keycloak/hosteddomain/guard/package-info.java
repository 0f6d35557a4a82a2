/** Filters that run before the resources: which paths a host has, and which requests reach an endpoint. */
@NullMarked
package digital.webpremios.identity.keycloak.hosteddomain.guard;

import org.jspecify.annotations.NullMarked;
