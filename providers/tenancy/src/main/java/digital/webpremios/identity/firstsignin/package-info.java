/** The first sign-in of participants that were brought over from another pool without their passwords. */
@NullMarked
package digital.webpremios.identity.firstsignin;

import org.jspecify.annotations.NullMarked;
