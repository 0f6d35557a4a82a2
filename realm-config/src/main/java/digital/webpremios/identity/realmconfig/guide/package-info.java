/** Makes the guide of one tenant for its partners, as Markdown. */
@NullMarked
package digital.webpremios.identity.realmconfig.guide;

import org.jspecify.annotations.NullMarked;
