/** Results as CSV, as a plot and as a table. */
@NullMarked
package digital.webpremios.identity.benchmark.report;

import org.jspecify.annotations.NullMarked;
