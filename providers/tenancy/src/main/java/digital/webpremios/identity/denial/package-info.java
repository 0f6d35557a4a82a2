/** Why a request is refused, as values: one record per reason, each with its OAuth code. */
@NullMarked
package digital.webpremios.identity.denial;

import org.jspecify.annotations.NullMarked;
