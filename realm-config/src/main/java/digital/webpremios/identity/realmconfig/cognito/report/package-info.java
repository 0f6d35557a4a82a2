/**
 * What an import writes: files that appear together or not at all, and the report of what is different from the pool.
 */
@NullMarked
package digital.webpremios.identity.realmconfig.cognito.report;

import org.jspecify.annotations.NullMarked;
