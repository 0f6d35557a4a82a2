package digital.webpremios.identity.keycloak.compat.secret;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSecretConstants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.ModelToRepresentation;
import org.keycloak.protocol.oidc.OIDCClientSecretConfigWrapper;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.ClientSecretRotationContext;

/**
 * The secrets of a client as Keycloak's rotation stores them, and their change by the client itself. Keycloak decides
 * which of them authenticate.
 */
public final class StoredSecrets {

    private final KeycloakSession session;
    private final ClientModel client;
    private final OIDCClientSecretConfigWrapper secrets;

    public StoredSecrets(KeycloakSession session, ClientModel client) {
        this.session = session;
        this.client = client;
        this.secrets = OIDCClientSecretConfigWrapper.fromClientModel(client);
    }

    /**
     * One secret. Times are in seconds since 1970.
     *
     * @param value the secret as it is stored
     * @param createdAt when it was made; of an old one, when it was replaced unless the client itself replaced it
     */
    public record Stored(String value, OptionalLong createdAt, OptionalLong expiresAt) {

        /** Without the value. */
        @Override
        public String toString() {
            return "Stored[createdAt=" + createdAt + ", expiresAt=" + expiresAt + "]";
        }
    }

    /** The newest secret. */
    public Stored current() {
        return new Stored(
                client.getSecret(),
                known(secrets.getClientSecretCreationTime()),
                known(secrets.getClientSecretExpirationTime()));
    }

    /** The secret before it, unless it has ended. It ends with the current one at the latest. */
    public Optional<Stored> old() {
        if (!secrets.hasRotatedSecret() || secrets.isClientRotatedSecretExpired()) {
            return Optional.empty();
        }
        long end = secrets.getClientRotatedSecretExpirationTime();
        return Optional.of(new Stored(
                client.getAttribute(ClientSecretConstants.CLIENT_ROTATED_SECRET),
                known(secrets.getClientRotatedSecretCreationTime()),
                OptionalLong.of(
                        secrets.hasClientSecretExpirationTime()
                                ? Math.min(end, secrets.getClientSecretExpirationTime())
                                : end)));
    }

    /** Whether this text is the current secret, and it has not ended. */
    public boolean isCurrent(String secret) {
        return !secrets.isClientSecretExpired() && secrets.validateSecret(session, secret);
    }

    /** Whether this text is the old secret, and neither has ended. */
    public boolean isOld(String secret) {
        return !secrets.isClientSecretExpired() && secrets.validateRotatedSecret(session, secret);
    }

    /**
     * Makes a new secret, as an administrator does, by the realm's client policies. The session's context must have the
     * client.
     *
     * @return the new secret; empty if no policy lets the one before it go on working, and then the transaction must
     *     not be committed
     */
    public Optional<String> rotate() throws ClientPolicyException {
        Stored before = current();
        ClientSecretRotationContext context =
                new OwnRotation(ModelToRepresentation.toRepresentation(client, session), client, before.value());
        String made = KeycloakModelUtils.generateSecret(client);
        session.clientPolicy().triggerOnEvent(context);
        session.removeAttribute(ClientSecretConstants.CLIENT_SECRET_ROTATION_ENABLED);
        if (old().filter(kept -> kept.value().equals(before.value())).isEmpty()) {
            return Optional.empty();
        }
        // Keycloak notes the time of the rotation there, and reads only whether there is one
        before.createdAt()
                .ifPresent(seconds -> client.setAttribute(
                        ClientSecretConstants.CLIENT_ROTATED_SECRET_CREATION_TIME, Long.toString(seconds)));
        return Optional.of(made);
    }

    /** Ends the old secret at once. */
    public void endOld() {
        secrets.removeClientSecretRotated();
    }

    private static OptionalLong known(long seconds) {
        return seconds > 0 ? OptionalLong.of(seconds) : OptionalLong.empty();
    }

    /** A rotation by the client itself: nobody who administers is signed in. */
    private static final class OwnRotation extends ClientSecretRotationContext {

        @SuppressWarnings("NullAway") // Keycloak has no such context without an administrator
        OwnRotation(ClientRepresentation proposed, ClientModel client, String currentSecret) {
            super(proposed, client, currentSecret, null);
        }

        @Override
        public @Nullable UserModel getAuthenticatedUser() {
            return null;
        }

        @Override
        public @Nullable ClientModel getAuthenticatedClient() {
            return null;
        }

        @Override
        public @Nullable JsonWebToken getToken() {
            return null;
        }
    }
}
