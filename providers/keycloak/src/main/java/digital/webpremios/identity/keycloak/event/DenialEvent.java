package digital.webpremios.identity.keycloak.event;

import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.keycloak.outage.DatabaseOutage;
import digital.webpremios.identity.tenant.Tenant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

/** Writes tenants and denials into Keycloak events. */
public final class DenialEvent {

    private static final Logger LOG = Logger.getLogger(DenialEvent.class);

    /** Detail: the tenant id, or {@code shared}. */
    public static final String TENANT = "tenant";

    /** Detail: the denial's stable reason code. */
    public static final String DENIAL = "denial";

    private static final String ATTRIBUTE = DenialEvent.class.getName();

    private static final String DENIAL_OF_REQUEST = Denial.class.getName();

    private DenialEvent() {}

    /** A builder for the events of one request at a tenant: realm, address and tenant are set. */
    public static EventBuilder begin(KeycloakSession session, Tenant tenant, EventType type) {
        EventBuilder event = new TenantEvent(session, tenant, type);
        session.setAttribute(ATTRIBUTE, event);
        return event;
    }

    /**
     * The builder of the current request. If none was begun, because the request is at one of Keycloak's own endpoints,
     * a new one of this type.
     */
    public static EventBuilder ofRequest(KeycloakSession session, Optional<Tenant> tenant, EventType type) {
        EventBuilder begun = session.getAttribute(ATTRIBUTE, EventBuilder.class);
        if (begun != null) {
            return begun;
        }
        return tenant.<EventBuilder>map(known -> new TenantEvent(session, known, type))
                .orElseGet(() -> new EventBuilder(
                                session.getContext().getRealm(),
                                session,
                                session.getContext().getConnection())
                        .event(type));
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

    /** Remembers the denial of a request that Keycloak will refuse in its own words. */
    public static void remember(KeycloakSession session, Denial denial) {
        session.setAttribute(DENIAL_OF_REQUEST, denial);
    }

    /** The remembered denial of the request. */
    public static Optional<Denial> remembered(KeycloakSession session) {
        return Optional.ofNullable(session.getAttribute(DENIAL_OF_REQUEST, Denial.class));
    }

    /** Sends the event of a denial, unless the builder has already sent one for this request. */
    public static void send(EventBuilder event, Denial denial) {
        if (event.getEvent().getError() == null) {
            event.detail(DENIAL, denial.reason()).detail(Details.REASON, denial.explanation());
            try {
                event.error(denial.error().code());
                event.getEvent().setError(denial.error().code());
            } catch (RuntimeException unstored) {
                // a realm that stores its events cannot do so during a database outage; the client is refused anyway
                Throwable outage = DatabaseOutage.find(unstored).orElseThrow(() -> unstored);
                LOG.errorf("An event of the refusal %s could not be stored: %s", denial.reason(), outage);
            }
        }
    }
}
