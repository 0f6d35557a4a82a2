/** Requests as they go over the wire, written and read without an HTTP library. */
@NullMarked
package digital.webpremios.identity.it.border.wire;

import org.jspecify.annotations.NullMarked;
