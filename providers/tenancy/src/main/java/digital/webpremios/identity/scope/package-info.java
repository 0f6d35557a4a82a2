/** Scopes and the decision which of them a machine client is given. */
@NullMarked
package digital.webpremios.identity.scope;

import org.jspecify.annotations.NullMarked;
