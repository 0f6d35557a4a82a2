package digital.webpremios.identity.keycloak.event;

import digital.webpremios.identity.clientsecret.ActiveSecret;
import digital.webpremios.identity.tenant.Tenant;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/** Writes into Keycloak events which of its secrets a client used, and never the secret itself. */
public final class SecretEvent {

    /** Detail: {@code current}, or {@code rotated} for the old one of a rotation. */
    public static final String USED = "secret_used";

    /** Detail: when the used secret ends, as ISO 8601 has it, in UTC. */
    public static final String EXPIRES_AT = "secret_expires_at";

    /** Detail: what the event {@code CLIENT_INFO} announces. */
    public static final String NOTICE = "notice";

    /** The value of {@link #NOTICE} when a used secret ends soon. */
    public static final String EXPIRES_SOON = "secret_expires_soon";

    /** Detail: what a client did to its own secrets, {@link #CREATED} or {@link #ENDED}. */
    public static final String CHANGE = "secret_change";

    public static final String CREATED = "created";
    public static final String ENDED = "ended";

    /** Detail: the id of the secret that was made or ended. */
    public static final String ID = "secret_id";

    private SecretEvent() {}

    /** Sends the event {@code CLIENT_UPDATE} of a client that changed its own secrets. */
    public static void sendChange(
            KeycloakSession session, Tenant tenant, ClientModel client, String change, ActiveSecret secret) {
        EventBuilder event = DenialEvent.begin(session, tenant, EventType.CLIENT_UPDATE)
                .client(client)
                .detail(CHANGE, change)
                .detail(ID, secret.id().value());
        if (change.equals(CREATED)) {
            secret.expiresAt()
                    .ifPresent(seconds -> event.detail(
                            EXPIRES_AT, Instant.ofEpochSecond(seconds).toString()));
        }
        event.success();
    }

    /** Notes that the old secret of a rotation was used. The current secret is not noted. */
    public static void detailUsed(EventBuilder event, boolean rotated) {
        if (rotated) {
            event.detail(USED, label(true));
        }
    }

    /** Sends the event {@code CLIENT_INFO} that announces the end of a secret. */
    public static void sendExpiryNotice(
            KeycloakSession session, Optional<Tenant> tenant, ClientModel client, boolean rotated, long endsAt) {
        EventBuilder event = tenant.map(known -> DenialEvent.ofTenant(session, known, EventType.CLIENT_INFO))
                .orElseGet(() -> new EventBuilder(
                                client.getRealm(), session, session.getContext().getConnection())
                        .event(EventType.CLIENT_INFO));
        event.client(client)
                .detail(NOTICE, EXPIRES_SOON)
                .detail(USED, label(rotated))
                .detail(EXPIRES_AT, Instant.ofEpochSecond(endsAt).toString())
                .success();
    }

    private static String label(boolean rotated) {
        return rotated ? "rotated" : "current";
    }
}
