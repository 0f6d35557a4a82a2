/** Keycloak events for the audit, with the real reason of every refusal. */
@NullMarked
package digital.webpremios.identity.keycloak.event;

import org.jspecify.annotations.NullMarked;
