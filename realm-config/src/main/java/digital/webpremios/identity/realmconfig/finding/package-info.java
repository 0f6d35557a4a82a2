/**
 * Findings: what a command found wrong or worth knowing, at which place, by which rule; and their output as text, JSON
 * and SARIF.
 */
@NullMarked
package digital.webpremios.identity.realmconfig.finding;

import org.jspecify.annotations.NullMarked;
