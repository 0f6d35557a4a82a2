/** Input from and output to a terminal. */
@NullMarked
package digital.webpremios.identity.realmconfig.terminal;

import org.jspecify.annotations.NullMarked;
