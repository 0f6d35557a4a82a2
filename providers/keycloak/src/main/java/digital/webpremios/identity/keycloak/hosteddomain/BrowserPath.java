package digital.webpremios.identity.keycloak.hosteddomain;

import java.util.Set;

/** The paths that users' browsers are sent to, at the root of a tenant's host. */
final class BrowserPath {

    static final String AUTHORIZE = "/oauth2/authorize";
    static final String SHORT_AUTHORIZE = "/authorize";
    static final String LOGIN = "/login";
    static final String SIGNUP = "/signup";
    static final String FORGOT_PASSWORD = "/forgotPassword";
    static final String LOGOUT = "/logout";

    private static final Set<String> ALL = Set.of(AUTHORIZE, SHORT_AUTHORIZE, LOGIN, SIGNUP, FORGOT_PASSWORD, LOGOUT);

    private BrowserPath() {}

    static boolean contains(String path) {
        return ALL.contains(path);
    }
}
