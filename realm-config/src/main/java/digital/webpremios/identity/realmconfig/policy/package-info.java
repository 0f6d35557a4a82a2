/** The policy of a tenant: the readable block, and Keycloak's client profiles and policies made from it. */
@NullMarked
package digital.webpremios.identity.realmconfig.policy;

import org.jspecify.annotations.NullMarked;
