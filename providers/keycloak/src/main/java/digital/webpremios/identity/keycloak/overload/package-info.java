/** What a server does with requests that it has no room for. */
@NullMarked
package digital.webpremios.identity.keycloak.overload;

import org.jspecify.annotations.NullMarked;
