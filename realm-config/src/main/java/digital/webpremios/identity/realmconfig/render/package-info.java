/** Makes realm JSON of a tenant: minimal, sorted, without ids and secrets, the same bytes every time. */
@NullMarked
package digital.webpremios.identity.realmconfig.render;

import org.jspecify.annotations.NullMarked;
