/** What a test puts into a realm for its own time, and what it reads from the server. */
@NullMarked
package digital.webpremios.identity.it.support.realm;

import org.jspecify.annotations.NullMarked;
