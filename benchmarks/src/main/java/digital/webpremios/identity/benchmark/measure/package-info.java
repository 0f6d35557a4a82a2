/** Measures targets in rounds that alternate between them. */
@NullMarked
package digital.webpremios.identity.benchmark.measure;

import org.jspecify.annotations.NullMarked;
