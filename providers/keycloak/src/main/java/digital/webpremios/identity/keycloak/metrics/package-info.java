/** Micrometer meters of token requests by tenant, with a limited number of label values. */
@NullMarked
package digital.webpremios.identity.keycloak.metrics;

import org.jspecify.annotations.NullMarked;
