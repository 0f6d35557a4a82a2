/** Token requests and what is in the tokens. */
@NullMarked
package digital.webpremios.identity.it.support.token;

import org.jspecify.annotations.NullMarked;
