/** The active secrets of a client, which it may change itself. */
@NullMarked
package digital.webpremios.identity.clientsecret;

import org.jspecify.annotations.NullMarked;
