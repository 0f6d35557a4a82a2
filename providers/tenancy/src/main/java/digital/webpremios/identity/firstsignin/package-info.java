/** The first sign-in of users who were migrated from another pool without their passwords. */
@NullMarked
package digital.webpremios.identity.firstsignin;

import org.jspecify.annotations.NullMarked;
