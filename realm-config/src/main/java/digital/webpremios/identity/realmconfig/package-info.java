/** The command-line tool for realm files. */
@NullMarked
package digital.webpremios.identity.realmconfig;

import org.jspecify.annotations.NullMarked;
