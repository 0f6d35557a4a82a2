/**
 * The tenant descriptor: the small reviewed file from which everything else of a tenant is made. One record an idea;
 * reading, writing and rendering are elsewhere.
 */
@NullMarked
package digital.webpremios.identity.realmconfig.descriptor;

import org.jspecify.annotations.NullMarked;
