/** The published JSON Schema of descriptors, and its violations in the words of the descriptor. */
@NullMarked
package digital.webpremios.identity.realmconfig.schema;

import org.jspecify.annotations.NullMarked;
