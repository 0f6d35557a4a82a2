/** Writing tenant descriptors as YAML that people review and the tool reads back to an equal record. */
@NullMarked
package digital.webpremios.identity.realmconfig.descriptor.writing;

import org.jspecify.annotations.NullMarked;
