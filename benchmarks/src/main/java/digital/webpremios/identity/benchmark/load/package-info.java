/** Sends token requests in a loop, at a constant rate or as a flood, and records latencies. */
@NullMarked
package digital.webpremios.identity.benchmark.load;

import org.jspecify.annotations.NullMarked;
