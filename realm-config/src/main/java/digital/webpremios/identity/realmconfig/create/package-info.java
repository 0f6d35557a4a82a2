/** The command that begins a new tenant: questions, flags, and the descriptor that they make. */
@NullMarked
package digital.webpremios.identity.realmconfig.create;

import org.jspecify.annotations.NullMarked;
