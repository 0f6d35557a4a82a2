/** Writes the results of a server under overload. */
@NullMarked
package digital.webpremios.identity.benchmark.report.overload;

import org.jspecify.annotations.NullMarked;
