/** What differs between a rendered tenant and a running realm, and the requests that would change it. */
@NullMarked
package digital.webpremios.identity.realmconfig.diff;

import org.jspecify.annotations.NullMarked;
