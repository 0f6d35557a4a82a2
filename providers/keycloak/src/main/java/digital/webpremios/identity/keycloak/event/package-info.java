/** What an auditor reads: Keycloak events with the real reason of every refusal. */
@NullMarked
package digital.webpremios.identity.keycloak.event;

import org.jspecify.annotations.NullMarked;
