/** A small Spring Boot web app that signs participants in at a tenant's host, configured as for a Cognito domain. */
@NullMarked
package digital.webpremios.identity.webapp;

import org.jspecify.annotations.NullMarked;
