/**
 * Renders the realm JSON of a tenant: without ids and secrets, with sorted members, and with the same bytes every time.
 */
@NullMarked
package digital.webpremios.identity.realmconfig.render;

import org.jspecify.annotations.NullMarked;
