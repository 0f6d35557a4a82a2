/** Requests below the level of any OAuth library, and what comes back. */
@NullMarked
package digital.webpremios.identity.it.support.http;

import org.jspecify.annotations.NullMarked;
