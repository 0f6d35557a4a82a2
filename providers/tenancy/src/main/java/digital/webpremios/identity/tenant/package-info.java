/** Tenants, their hosts and the port through which a host finds its tenant. */
@NullMarked
package digital.webpremios.identity.tenant;

import org.jspecify.annotations.NullMarked;
