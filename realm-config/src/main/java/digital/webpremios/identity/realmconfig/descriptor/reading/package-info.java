/** Reads descriptors into records: the file, the tenant in one of its environments, and each part of it. */
@NullMarked
package digital.webpremios.identity.realmconfig.descriptor.reading;

import org.jspecify.annotations.NullMarked;
