/** Limits on how often something may happen. */
@NullMarked
package digital.webpremios.identity.limit;

import org.jspecify.annotations.NullMarked;
