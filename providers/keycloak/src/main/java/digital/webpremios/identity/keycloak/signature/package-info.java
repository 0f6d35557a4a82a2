/** RS256 signed by a native library, where one is there. */
@NullMarked
package digital.webpremios.identity.keycloak.signature;

import org.jspecify.annotations.NullMarked;
