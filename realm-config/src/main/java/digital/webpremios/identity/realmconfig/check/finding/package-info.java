/** What is found in descriptors, and the rules by which it is. */
@NullMarked
package digital.webpremios.identity.realmconfig.check.finding;

import org.jspecify.annotations.NullMarked;
