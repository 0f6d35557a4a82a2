/** Findings of commands, with their places and rules, and their output as text, JSON and SARIF. */
@NullMarked
package digital.webpremios.identity.realmconfig.finding;

import org.jspecify.annotations.NullMarked;
