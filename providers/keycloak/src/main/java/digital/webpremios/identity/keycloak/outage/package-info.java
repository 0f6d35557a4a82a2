/** Recognizes that the database does not answer, or that a transaction took too long. */
@NullMarked
package digital.webpremios.identity.keycloak.outage;

import org.jspecify.annotations.NullMarked;
