/** Runs a command for many tenants: in parallel, with an estimate of the time that is left. */
@NullMarked
package digital.webpremios.identity.realmconfig.bulk;

import org.jspecify.annotations.NullMarked;
