/** Refuses requests when the server is overloaded, and reads request bodies before a worker gets the request. */
@NullMarked
package digital.webpremios.identity.keycloak.overload;

import org.jspecify.annotations.NullMarked;
