/** Which test shows which row of the contract. */
@NullMarked
package digital.webpremios.identity.it.contract;

import org.jspecify.annotations.NullMarked;
