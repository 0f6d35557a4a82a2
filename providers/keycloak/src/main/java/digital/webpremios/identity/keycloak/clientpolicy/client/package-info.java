/** What a tenant's clients may be, and where they may ask from. */
@NullMarked
package digital.webpremios.identity.keycloak.clientpolicy.client;

import org.jspecify.annotations.NullMarked;
