/** Differences between a wanted and a running realm, and the requests of the admin API that remove them. */
@NullMarked
package digital.webpremios.identity.realmconfig.diff.change;

import org.jspecify.annotations.NullMarked;
