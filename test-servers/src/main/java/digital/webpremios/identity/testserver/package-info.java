/** Servers that tests and benchmarks start: Keycloak's process, its admin token, free ports and PostgreSQL. */
@NullMarked
package digital.webpremios.identity.testserver;

import org.jspecify.annotations.NullMarked;
