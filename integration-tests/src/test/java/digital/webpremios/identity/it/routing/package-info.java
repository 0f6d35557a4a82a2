/** Which tenant a request belongs to: hosts, ports, proxies, and tenants that change. */
@NullMarked
package digital.webpremios.identity.it.routing;

import org.jspecify.annotations.NullMarked;
