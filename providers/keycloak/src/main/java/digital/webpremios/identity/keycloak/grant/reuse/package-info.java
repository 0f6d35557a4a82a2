/** Tokens that are given more than once: the rule {@code token-reuse} of a tenant's policy. */
@NullMarked
package digital.webpremios.identity.keycloak.grant.reuse;

import org.jspecify.annotations.NullMarked;
