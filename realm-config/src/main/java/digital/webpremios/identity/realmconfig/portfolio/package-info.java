/** Reads portfolios: files that describe many tenants by profiles and a list of differences. */
@NullMarked
package digital.webpremios.identity.realmconfig.portfolio;

import org.jspecify.annotations.NullMarked;
