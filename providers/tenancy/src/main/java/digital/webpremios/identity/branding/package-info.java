/** What makes a tenant's pages its own: logo, colour and links, checked before anything shows them. */
@NullMarked
package digital.webpremios.identity.branding;

import org.jspecify.annotations.NullMarked;
