/** The rate limits of clients, realms and source addresses, on one node. */
@NullMarked
package digital.webpremios.identity.keycloak.clientpolicy.limit;

import org.jspecify.annotations.NullMarked;
