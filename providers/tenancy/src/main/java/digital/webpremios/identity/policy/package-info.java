/** What a tenant allows its clients, as rules without Keycloak. */
@NullMarked
package digital.webpremios.identity.policy;

import org.jspecify.annotations.NullMarked;
