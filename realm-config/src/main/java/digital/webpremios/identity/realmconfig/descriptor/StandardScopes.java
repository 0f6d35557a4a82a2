package digital.webpremios.identity.realmconfig.descriptor;

import java.util.Set;

/** The scopes of OpenID Connect and Cognito, which a realm with participants has besides its custom scopes. */
public final class StandardScopes {

    /** The scope that makes a request one of OpenID Connect. In Keycloak it is not a client scope. */
    public static final String OPENID = "openid";

    /** Keycloak's client scope that adds a participant's claims to tokens. It is never requested. */
    public static final String BASIC = "basic";

    private static final Set<String> ALL = Set.of(OPENID, "email", "phone", "profile", "aws.cognito.signin.user.admin");

    private StandardScopes() {}

    /** Returns whether clients can request the scope as a standard scope. */
    public static boolean contains(String scope) {
        return ALL.contains(scope);
    }
}
