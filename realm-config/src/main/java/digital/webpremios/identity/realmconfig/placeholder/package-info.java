/**
 * Placeholders in realm files: the places that may contain one, and the allowed names. Text that looks like a
 * placeholder elsewhere stays text.
 */
@NullMarked
package digital.webpremios.identity.realmconfig.placeholder;

import org.jspecify.annotations.NullMarked;
