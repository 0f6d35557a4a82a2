/** The published JSON Schema of descriptors, and what it finds. */
@NullMarked
package digital.webpremios.identity.realmconfig.check.schema;

import org.jspecify.annotations.NullMarked;
