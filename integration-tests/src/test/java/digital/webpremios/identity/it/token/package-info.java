/** The client credentials grant: scopes, claims, lifetimes, keys, and that both paths to it behave alike. */
@NullMarked
package digital.webpremios.identity.it.token;

import org.jspecify.annotations.NullMarked;
