package digital.webpremios.identity.keycloak.event;

import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.tenant.Tenant;
import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

/** Writes tenants and denials into Keycloak events. */
public final class DenialEvent {

    /** Detail: the tenant id, or {@code shared}. */
    public static final String TENANT = "tenant";

    /** Detail: the denial's stable reason code. */
    public static final String DENIAL = "denial";

    private DenialEvent() {}

    /** A builder for the events of one request at a tenant: realm, address and tenant are set. */
    public static EventBuilder begin(KeycloakSession session, Tenant tenant, EventType type) {
        return new TenantEvent(session, tenant, type);
    }

    /** A builder for an event in the session's realm, of a tenant or of none. */
    public static EventBuilder begin(KeycloakSession session, Optional<String> tenant, EventType type) {
        EventBuilder event = new EventBuilder(
                        session.getContext().getRealm(),
                        session,
                        session.getContext().getConnection())
                .event(type);
        tenant.ifPresent(label -> event.detail(TENANT, label));
        return event;
    }

    /** Sends the refusal, unless the builder has already sent one for this request. */
    public static void send(EventBuilder event, Denial denial) {
        if (event.getEvent().getError() == null) {
            event.detail(DENIAL, denial.reason())
                    .detail(Details.REASON, denial.explanation())
                    .error(denial.error().code());
        }
    }
}
