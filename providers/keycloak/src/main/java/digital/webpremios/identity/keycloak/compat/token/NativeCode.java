package digital.webpremios.identity.keycloak.compat.token;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.utils.OAuth2Code;
import org.keycloak.protocol.oidc.utils.OAuth2CodeParser;

/**
 * An authorization code as Keycloak spells it: its own id, that of the user session, and the internal id of the client
 * that it was issued to. Looked at before Keycloak is asked, which consumes a code before it knows whose it is, and
 * would write the parts of whatever was sent into its log.
 */
public record NativeCode(String value) {

    private static final Pattern SPELLING = Pattern.compile("([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)");

    /** The owner of a code. */
    public enum Owner {
        /** No client of this realm. */
        NOBODY,
        /** Another client of the realm. */
        OTHER_CLIENT,
        /** The client itself. Keycloak decides whether the code is still valid. */
        CLIENT
    }

    /** The internal id of the client in the code; empty if the text does not have the form of a code. */
    public Optional<String> client() {
        return Optional.of(SPELLING.matcher(value)).filter(Matcher::matches).map(parts -> parts.group(3));
    }

    /** Finds the owner from the view of a client of the session's realm, without consuming the code. */
    public Owner owner(KeycloakSession session, ClientModel client) {
        Matcher parts = SPELLING.matcher(value);
        RealmModel realm = session.getContext().getRealm();
        if (!parts.matches()) {
            return Owner.NOBODY;
        }
        if (!parts.group(3).equals(client.getId())) {
            return realm.getClientById(parts.group(3)) == null ? Owner.NOBODY : Owner.OTHER_CLIENT;
        }
        @Nullable UserSessionModel signIn = session.sessions().getUserSession(realm, parts.group(2));
        return signIn != null
                        && signIn.getRealm().getId().equals(realm.getId())
                        && signIn.getAuthenticatedClientSessionByClient(client.getId()) != null
                        && isIssuedTo(session, parts.group(1), signIn.getId(), client.getId())
                ? Owner.CLIENT
                : Owner.NOBODY;
    }

    /** A code that is not stored was used or has expired. Keycloak then ends the sign-in that it names. */
    private static boolean isIssuedTo(KeycloakSession session, String id, String userSession, String client) {
        @Nullable Map<String, String> stored = session.singleUseObjects().get(OAuth2CodeParser.CACHE_KEY_PREFIX + id);
        if (stored == null) {
            return true;
        }
        OAuth2Code code = OAuth2Code.deserializeCode(stored);
        return userSession.equals(code.getUserSessionId())
                && (code.getClientUUID() == null || client.equals(code.getClientUUID()));
    }

    /** Without the code. */
    @Override
    public String toString() {
        return "NativeCode";
    }
}
