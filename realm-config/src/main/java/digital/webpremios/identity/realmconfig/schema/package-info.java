/** Validates descriptors against the published JSON Schema, and explains violations in the descriptor's terms. */
@NullMarked
package digital.webpremios.identity.realmconfig.schema;

import org.jspecify.annotations.NullMarked;
