/** A look inside a test server; never shipped. */
@NullMarked
package digital.webpremios.identity.probe;

import org.jspecify.annotations.NullMarked;
