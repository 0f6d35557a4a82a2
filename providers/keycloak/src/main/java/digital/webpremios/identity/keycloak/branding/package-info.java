/** Gives Keycloak's pages and e-mails the branding of the realm's tenant. */
@NullMarked
package digital.webpremios.identity.keycloak.branding;

import org.jspecify.annotations.NullMarked;
