/**
 * Dynamic client registration (RFC 7591): off unless a tenant allows it, and never more than a client's own metadata.
 */
@NullMarked
package digital.webpremios.identity.keycloak.clientregistration;

import org.jspecify.annotations.NullMarked;
