/** The tenants' client policies and what they refuse. */
@NullMarked
package digital.webpremios.identity.it.policy;

import org.jspecify.annotations.NullMarked;
