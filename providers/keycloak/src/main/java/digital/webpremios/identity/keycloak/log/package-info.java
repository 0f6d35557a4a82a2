/** What requests may add to the server's log: bounded lines, few of a kind, and nothing that a client sent. */
@NullMarked
package digital.webpremios.identity.keycloak.log;

import org.jspecify.annotations.NullMarked;
