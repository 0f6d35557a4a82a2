/** Makes the configuration reference from the provider factories, in English and in the translations of it. */
@NullMarked
package digital.webpremios.identity.keycloak.reference;

import org.jspecify.annotations.NullMarked;
