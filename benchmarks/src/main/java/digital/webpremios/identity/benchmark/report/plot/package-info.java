/** Draws results as SVG pictures, for light and dark pages. */
@NullMarked
package digital.webpremios.identity.benchmark.report.plot;

import org.jspecify.annotations.NullMarked;
