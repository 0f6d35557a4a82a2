/** Writes the results of an import: all files or none, and the report of what differs from the pool. */
@NullMarked
package digital.webpremios.identity.realmconfig.cognito.report;

import org.jspecify.annotations.NullMarked;
