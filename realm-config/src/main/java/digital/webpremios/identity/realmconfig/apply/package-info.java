/** Makes and changes the realms of a running server as descriptors want them. */
@NullMarked
package digital.webpremios.identity.realmconfig.apply;

import org.jspecify.annotations.NullMarked;
