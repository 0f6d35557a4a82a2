/** The token endpoint under load, beside its peers. */
@NullMarked
package digital.webpremios.identity.benchmark;

import org.jspecify.annotations.NullMarked;
