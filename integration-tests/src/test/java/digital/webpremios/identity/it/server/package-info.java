/** The server under test, in a process or in a container. */
@NullMarked
package digital.webpremios.identity.it.server;

import org.jspecify.annotations.NullMarked;
