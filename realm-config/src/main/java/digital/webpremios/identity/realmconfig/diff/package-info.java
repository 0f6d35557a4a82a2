/** Finds the differences between a rendered tenant and a running realm, and the requests that remove them. */
@NullMarked
package digital.webpremios.identity.realmconfig.diff;

import org.jspecify.annotations.NullMarked;
