/** Whether the server knows where its requests come from, when a proxy stands in front of it. */
@NullMarked
package digital.webpremios.identity.keycloak.forwarding;

import org.jspecify.annotations.NullMarked;
