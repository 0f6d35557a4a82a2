/** Black-box tests over HTTP against a real Keycloak that has the jar. */
@NullMarked
package digital.webpremios.identity.it;

import org.jspecify.annotations.NullMarked;
