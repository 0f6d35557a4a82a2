package digital.webpremios.identity.keycloak.clientpolicy.lifetime;

import org.keycloak.models.KeycloakSession;

/**
 * Whether a refresh returns a new refresh token: by Keycloak's realm setting, or by {@link
 * RefreshTokenRotationExecutorFactory}.
 */
public final class RefreshTokenRotation {

    private static final String ATTRIBUTE = RefreshTokenRotation.class.getName();

    private RefreshTokenRotation() {}

    static void begin(KeycloakSession session) {
        session.setAttribute(ATTRIBUTE, true);
    }

    /** For the request of the session, whose client policies have been asked. */
    public static boolean isOn(KeycloakSession session) {
        return session.getContext().getRealm().isRevokeRefreshToken()
                || Boolean.TRUE.equals(session.getAttribute(ATTRIBUTE));
    }
}
