/** A browser without a window, and apps that participants sign in to. */
@NullMarked
package digital.webpremios.identity.it.support.browser;

import org.jspecify.annotations.NullMarked;
