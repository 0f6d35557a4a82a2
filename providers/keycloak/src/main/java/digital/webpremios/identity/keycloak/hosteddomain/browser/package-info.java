/** The paths that users' browsers are sent to: authorize, login, signup, forgotPassword and logout. */
@NullMarked
package digital.webpremios.identity.keycloak.hosteddomain.browser;

import org.jspecify.annotations.NullMarked;
