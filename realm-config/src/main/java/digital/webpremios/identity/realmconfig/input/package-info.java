/** Reads files and JSON of unknown origin: up to a size, strictly, and with one clear line for each problem. */
@NullMarked
package digital.webpremios.identity.realmconfig.input;

import org.jspecify.annotations.NullMarked;
