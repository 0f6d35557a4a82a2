/** Detects a proxy in front of the server whose forwarding headers the server does not trust. */
@NullMarked
package digital.webpremios.identity.keycloak.forwarding;

import org.jspecify.annotations.NullMarked;
