/** Reads descriptors: the file, the tenant of one of its environments, and each part of it. */
@NullMarked
package digital.webpremios.identity.realmconfig.descriptor.reading;

import org.jspecify.annotations.NullMarked;
