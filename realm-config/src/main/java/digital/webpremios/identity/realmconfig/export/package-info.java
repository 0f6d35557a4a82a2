/** Exports a running realm as a descriptor, and reports what a descriptor cannot express. */
@NullMarked
package digital.webpremios.identity.realmconfig.export;

import org.jspecify.annotations.NullMarked;
