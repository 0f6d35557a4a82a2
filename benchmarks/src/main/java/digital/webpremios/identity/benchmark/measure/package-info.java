/** What a server's process spends, in rounds that alternate between the targets. */
@NullMarked
package digital.webpremios.identity.benchmark.measure;

import org.jspecify.annotations.NullMarked;
