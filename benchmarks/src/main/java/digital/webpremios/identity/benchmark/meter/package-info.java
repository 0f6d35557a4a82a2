/** Reads CPU time, allocations, memory and SQL statements of a running server. */
@NullMarked
package digital.webpremios.identity.benchmark.meter;

import org.jspecify.annotations.NullMarked;
