/** Sends token requests, checks every answer and notes how long it took. */
@NullMarked
package digital.webpremios.identity.benchmark.load;

import org.jspecify.annotations.NullMarked;
