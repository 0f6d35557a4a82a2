/** The command that creates a new tenant from options and answers. */
@NullMarked
package digital.webpremios.identity.realmconfig.create;

import org.jspecify.annotations.NullMarked;
