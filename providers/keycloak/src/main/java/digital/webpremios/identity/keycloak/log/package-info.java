/** Limits what requests add to the server's log: short lines, few of each kind, and nothing that a client sent. */
@NullMarked
package digital.webpremios.identity.keycloak.log;

import org.jspecify.annotations.NullMarked;
