/** The rules of the paths that users' browsers are sent to: authorize, login and logout. */
@NullMarked
package digital.webpremios.identity.cognito.browser;

import org.jspecify.annotations.NullMarked;
