/** Client policies that know tenants: conditions and executors for the admin console. */
@NullMarked
package digital.webpremios.identity.keycloak.clientpolicy;

import org.jspecify.annotations.NullMarked;
