/** The token endpoint under load. */
@NullMarked
package digital.webpremios.identity.benchmark;

import org.jspecify.annotations.NullMarked;
