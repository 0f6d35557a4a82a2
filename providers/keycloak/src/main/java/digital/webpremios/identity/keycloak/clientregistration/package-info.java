/** Dynamic client registration (RFC 7591): off unless a tenant allows it, and limited to a client's own metadata. */
@NullMarked
package digital.webpremios.identity.keycloak.clientregistration;

import org.jspecify.annotations.NullMarked;
