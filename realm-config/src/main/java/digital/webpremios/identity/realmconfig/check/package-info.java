/** The command that checks descriptors: every problem of every file, with place, rule and remedy. */
@NullMarked
package digital.webpremios.identity.realmconfig.check;

import org.jspecify.annotations.NullMarked;
