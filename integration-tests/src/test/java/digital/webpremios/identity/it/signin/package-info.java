/** The hosted pages: authorize, sign-in, sign-up, mails, logout, branding. */
@NullMarked
package digital.webpremios.identity.it.signin;

import org.jspecify.annotations.NullMarked;
