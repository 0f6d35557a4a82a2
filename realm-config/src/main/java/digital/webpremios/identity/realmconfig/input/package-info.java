/** Reading files and JSON that somebody else wrote: bounded, strict, and with one clear line for whatever is wrong. */
@NullMarked
package digital.webpremios.identity.realmconfig.input;

import org.jspecify.annotations.NullMarked;
