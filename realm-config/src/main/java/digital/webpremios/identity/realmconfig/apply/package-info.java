/** Creates and changes realms of a running server to match descriptors. */
@NullMarked
package digital.webpremios.identity.realmconfig.apply;

import org.jspecify.annotations.NullMarked;
