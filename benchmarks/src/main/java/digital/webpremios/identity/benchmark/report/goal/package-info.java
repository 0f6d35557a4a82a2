/** The goals, and whether results reach them or cannot be judged. */
@NullMarked
package digital.webpremios.identity.benchmark.report.goal;

import org.jspecify.annotations.NullMarked;
