package digital.webpremios.identity.keycloak.compat.token;

import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

/** When a user proved who it is, as Keycloak notes it in the session. */
public final class AuthenticationTime {

    private AuthenticationTime() {}

    /** Seconds since 1970; of a session without that note, its start. */
    public static long of(UserSessionModel session) {
        String noted = session.getNote(AuthenticationManager.AUTH_TIME);
        return noted == null ? session.getStarted() : Long.parseLong(noted);
    }
}
