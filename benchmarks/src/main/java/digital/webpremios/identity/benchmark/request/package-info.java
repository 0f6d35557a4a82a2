/** Token requests, where they go, and the answers to them. */
@NullMarked
package digital.webpremios.identity.benchmark.request;

import org.jspecify.annotations.NullMarked;
