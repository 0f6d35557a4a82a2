/** JMH over the plain Java that decides what a token may say. */
@NullMarked
package digital.webpremios.identity.benchmark.core;

import org.jspecify.annotations.NullMarked;
