/** The command {@code check}, which reports every problem of every descriptor with its place, rule and remedy. */
@NullMarked
package digital.webpremios.identity.realmconfig.check;

import org.jspecify.annotations.NullMarked;
