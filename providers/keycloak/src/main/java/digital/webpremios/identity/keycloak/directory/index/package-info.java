/** Which realm claims which host: read from the database, kept in memory, and read again after changes. */
@NullMarked
package digital.webpremios.identity.keycloak.directory.index;

import org.jspecify.annotations.NullMarked;
