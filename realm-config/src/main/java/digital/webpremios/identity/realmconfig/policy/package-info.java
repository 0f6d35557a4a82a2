/** The policy of a tenant, and Keycloak's client profiles and policies that are made from it. */
@NullMarked
package digital.webpremios.identity.realmconfig.policy;

import org.jspecify.annotations.NullMarked;
