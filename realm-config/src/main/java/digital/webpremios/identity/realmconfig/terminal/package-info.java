/** What a terminal is asked and told. */
@NullMarked
package digital.webpremios.identity.realmconfig.terminal;

import org.jspecify.annotations.NullMarked;
