/** A cache whose entries count only as long as what they were made from is unchanged. */
@NullMarked
package digital.webpremios.identity.keycloak.cache;

import org.jspecify.annotations.NullMarked;
