/** The command-line tool realm-config against a real server. */
@NullMarked
package digital.webpremios.identity.it.realmconfig;

import org.jspecify.annotations.NullMarked;
