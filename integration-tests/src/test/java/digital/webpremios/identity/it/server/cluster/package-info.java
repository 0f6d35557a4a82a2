/** Two nodes of the distribution and their database. */
@NullMarked
package digital.webpremios.identity.it.server.cluster;

import org.jspecify.annotations.NullMarked;
