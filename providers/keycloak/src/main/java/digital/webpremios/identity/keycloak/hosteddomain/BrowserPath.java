package digital.webpremios.identity.keycloak.hosteddomain;

import java.util.Set;

/** The paths that users' browsers are sent to, at the root of a tenant's host. */
public final class BrowserPath {

    public static final String AUTHORIZE = "/oauth2/authorize";
    public static final String SHORT_AUTHORIZE = "/authorize";
    public static final String LOGIN = "/login";
    public static final String SIGNUP = "/signup";
    public static final String FORGOT_PASSWORD = "/forgotPassword";
    public static final String LOGOUT = "/logout";

    /** The resource below the realm's path that ends the session: the browser sends the realm's cookies only there. */
    public static final String REALM_LOGOUT = "webpremios-logout";

    private static final Set<String> ALL = Set.of(AUTHORIZE, SHORT_AUTHORIZE, LOGIN, SIGNUP, FORGOT_PASSWORD, LOGOUT);

    private BrowserPath() {}

    public static boolean contains(String path) {
        return ALL.contains(path);
    }
}
