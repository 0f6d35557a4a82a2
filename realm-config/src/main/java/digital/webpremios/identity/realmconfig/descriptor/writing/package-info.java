/** Writes tenant descriptors as YAML that people can review. Reading the text gives an equal record. */
@NullMarked
package digital.webpremios.identity.realmconfig.descriptor.writing;

import org.jspecify.annotations.NullMarked;
