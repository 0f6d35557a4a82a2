/** Machine clients that change their own secrets. */
@NullMarked
package digital.webpremios.identity.it.clientsecret;

import org.jspecify.annotations.NullMarked;
