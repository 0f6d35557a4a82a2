/** Tokens that are given more than once, where a tenant's policy has {@code token-reuse}. */
@NullMarked
package digital.webpremios.identity.it.token.reuse;

import org.jspecify.annotations.NullMarked;
