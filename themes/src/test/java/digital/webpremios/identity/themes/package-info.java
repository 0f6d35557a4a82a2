@NullMarked
package digital.webpremios.identity.themes;

import org.jspecify.annotations.NullMarked;
