/** Client authentication at the token endpoint, and OAuth client libraries that use it. */
@NullMarked
package digital.webpremios.identity.it.client;

import org.jspecify.annotations.NullMarked;
