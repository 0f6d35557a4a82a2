/** The servers that are compared, each a process of its own that ends with the benchmark. */
@NullMarked
package digital.webpremios.identity.benchmark.server;

import org.jspecify.annotations.NullMarked;
