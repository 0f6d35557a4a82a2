/** Writes results as CSV, as a plot and as tables. */
@NullMarked
package digital.webpremios.identity.benchmark.report;

import org.jspecify.annotations.NullMarked;
