/** The server below the endpoints: connections, the database, templates and error pages. */
@NullMarked
package digital.webpremios.identity.keycloak.compat.server;

import org.jspecify.annotations.NullMarked;
