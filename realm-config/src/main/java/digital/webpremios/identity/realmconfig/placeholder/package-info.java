/** Placeholders: where a realm may have one, which names it may have, and that everything else stays text. */
@NullMarked
package digital.webpremios.identity.realmconfig.placeholder;

import org.jspecify.annotations.NullMarked;
