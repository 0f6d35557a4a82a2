/** Events, metrics and the dashboard made of them. */
@NullMarked
package digital.webpremios.identity.it.event;

import org.jspecify.annotations.NullMarked;
