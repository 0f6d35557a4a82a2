/** What a client sends to a tenant's host, and the rules by which it is read. */
@NullMarked
package digital.webpremios.identity.cognito.request;

import org.jspecify.annotations.NullMarked;
