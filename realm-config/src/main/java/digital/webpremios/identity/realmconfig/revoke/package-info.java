/** The command {@code revoke}. */
@NullMarked
package digital.webpremios.identity.realmconfig.revoke;

import org.jspecify.annotations.NullMarked;
