/** A cache that uses an entry only while the entry's source is unchanged. */
@NullMarked
package digital.webpremios.identity.keycloak.cache;

import org.jspecify.annotations.NullMarked;
