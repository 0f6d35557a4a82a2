/** What stands in descriptors' files, each value with its place: read without a stop at the first error. */
@NullMarked
package digital.webpremios.identity.realmconfig.check.source;

import org.jspecify.annotations.NullMarked;
