/** How the cost of a token grows with what a server holds. */
@NullMarked
package digital.webpremios.identity.benchmark.curve;

import org.jspecify.annotations.NullMarked;
