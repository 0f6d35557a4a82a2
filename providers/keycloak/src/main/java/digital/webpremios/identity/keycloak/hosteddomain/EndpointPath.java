package digital.webpremios.identity.keycloak.hosteddomain;

import java.util.Set;

/** The paths of the endpoints that clients call, at the root of a tenant's host. */
public final class EndpointPath {

    public static final String TOKEN = "/oauth2/token";
    public static final String SHORT_TOKEN = "/token";
    public static final String REVOKE = "/oauth2/revoke";
    public static final String INTROSPECT = "/oauth2/introspect";
    public static final String USER_INFO = "/oauth2/userInfo";

    /** A client's own secrets. Below it is one path for each of them. */
    public static final String CLIENT_SECRETS = "/oauth2/client/secrets";

    private static final Set<String> ALL = Set.of(TOKEN, SHORT_TOKEN, REVOKE, INTROSPECT, USER_INFO);

    private EndpointPath() {}

    /** Whether an endpoint is at the path. The token endpoint has two paths. */
    public static boolean contains(String path) {
        return ALL.contains(path) || isOfClientSecrets(path);
    }

    /** Whether the path is that of a client's own secrets, or of one of them. */
    public static boolean isOfClientSecrets(String path) {
        return path.startsWith(CLIENT_SECRETS)
                && (path.length() == CLIENT_SECRETS.length() || path.charAt(CLIENT_SECRETS.length()) == '/');
    }
}
