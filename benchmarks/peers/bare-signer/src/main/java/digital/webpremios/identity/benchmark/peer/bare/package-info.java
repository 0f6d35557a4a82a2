/** What a token costs at least: HTTP and a native signature. */
@NullMarked
package digital.webpremios.identity.benchmark.peer.bare;

import org.jspecify.annotations.NullMarked;
