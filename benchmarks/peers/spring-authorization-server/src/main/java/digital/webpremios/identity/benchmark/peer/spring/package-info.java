/** A small Spring Authorization Server to compare with. */
@NullMarked
package digital.webpremios.identity.benchmark.peer.spring;

import org.jspecify.annotations.NullMarked;
