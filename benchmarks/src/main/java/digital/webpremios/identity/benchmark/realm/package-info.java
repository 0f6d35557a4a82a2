/** Realms, clients and scopes in the numbers that a measurement needs. */
@NullMarked
package digital.webpremios.identity.benchmark.realm;

import org.jspecify.annotations.NullMarked;
