/** What the server depends on does not answer. */
@NullMarked
package digital.webpremios.identity.keycloak.outage;

import org.jspecify.annotations.NullMarked;
