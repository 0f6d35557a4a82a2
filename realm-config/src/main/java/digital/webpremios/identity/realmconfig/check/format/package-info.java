/** Findings written for people and for machines. */
@NullMarked
package digital.webpremios.identity.realmconfig.check.format;

import org.jspecify.annotations.NullMarked;
