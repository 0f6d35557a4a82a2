/** Makes a descriptor of a running realm, and says what of the realm has no place in one. */
@NullMarked
package digital.webpremios.identity.realmconfig.export;

import org.jspecify.annotations.NullMarked;
