/** The rules of {@code check}, one class for each group: of the file, of one tenant, and of all tenants together. */
@NullMarked
package digital.webpremios.identity.realmconfig.rule;

import org.jspecify.annotations.NullMarked;
