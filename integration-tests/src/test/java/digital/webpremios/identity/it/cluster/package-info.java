/** Two nodes and one database. */
@NullMarked
package digital.webpremios.identity.it.cluster;

import org.jspecify.annotations.NullMarked;
