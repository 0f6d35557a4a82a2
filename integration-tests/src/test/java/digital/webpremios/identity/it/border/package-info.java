/**
 * Generated sets of requests over every endpoint: one tenant's credentials at another tenant, and malformed requests.
 */
@NullMarked
package digital.webpremios.identity.it.border;

import org.jspecify.annotations.NullMarked;
