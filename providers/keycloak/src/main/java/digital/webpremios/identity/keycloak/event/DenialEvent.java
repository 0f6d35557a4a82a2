package digital.webpremios.identity.keycloak.event;

import digital.webpremios.identity.cognito.answer.GrantRefusal;
import digital.webpremios.identity.cognito.request.GrantType;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.OAuthError;
import digital.webpremios.identity.denial.PolicyDenial.RefusedByPolicy;
import digital.webpremios.identity.keycloak.outage.DatabaseOutage;
import digital.webpremios.identity.tenant.Tenant;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

/** Writes the tenant and the denial of a request into Keycloak events, also into those that Keycloak sends itself. */
public final class DenialEvent {

    private static final Logger LOG = Logger.getLogger(DenialEvent.class);

    /** Detail: the tenant id, or {@code shared}. */
    public static final String TENANT = "tenant";

    /** Detail: the denial's stable reason code. */
    public static final String DENIAL = "denial";

    private static final String ATTRIBUTE = DenialEvent.class.getName();

    private static final String DENIAL_OF_REQUEST = Denial.class.getName();

    private static final Map<EventType, GrantType> GRANTS = Map.of(
            EventType.CODE_TO_TOKEN, GrantType.AUTHORIZATION_CODE, EventType.REFRESH_TOKEN, GrantType.REFRESH_TOKEN);

    private DenialEvent() {}

    /** A builder for the events of one request at a tenant: realm, address and tenant are set. */
    public static EventBuilder begin(KeycloakSession session, Tenant tenant, EventType type) {
        EventBuilder event = ofTenant(session, tenant, type);
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
        return tenant.map(known -> ofTenant(session, known, type))
                .orElseGet(() -> new EventBuilder(
                                session.getContext().getRealm(),
                                session,
                                session.getContext().getConnection())
                        .event(type));
    }

    /** A builder for events of the tenant's realm, also for those that Keycloak sends. */
    static EventBuilder ofTenant(KeycloakSession session, Tenant tenant, EventType type) {
        return new OfTenant(session, tenant, type);
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

    /** Remembers the denial of a request that Keycloak will refuse with an error of its own. */
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

    /**
     * The builder of a tenant's events. It adds the tenant's details where Keycloak sends the event itself, so that
     * every refusal has them.
     */
    private static final class OfTenant extends EventBuilder {

        private final KeycloakSession session;

        OfTenant(KeycloakSession session, Tenant tenant, EventType type) {
            super(session.getContext().getRealm(), session, session.getContext().getConnection());
            this.session = session;
            event(type).detail(TENANT, tenant.tenancy().label());
            CorrelationEvent.detail(this, session);
        }

        @Override
        public void error(String error) {
            Map<String, String> details = getEvent().getDetails();
            if (!details.containsKey(DENIAL)) {
                // Keycloak's description quotes the request
                remembered(session)
                        .or(() -> grantDenial(error, details.get(Details.REASON)))
                        .ifPresentOrElse(this::tell, () -> detail(DENIAL, denial(error, details)));
            }
            if (!details.containsKey(Details.REASON)) {
                detail(Details.REASON, "Keycloak refused the request: " + error + ".");
            }
            super.error(error);
            // from 26.7.5 on the builder sends a copy; DenialEvent.send asks the builder whether an error was sent
            getEvent().setError(error);
        }

        /** Keycloak's error code, unless another client policy refused the request. */
        private static String denial(String error, Map<String, String> details) {
            return details.containsKey(Details.CLIENT_POLICY_ERROR)
                    ? new RefusedByPolicy(OAuthError.INVALID_REQUEST, "").reason()
                    : error;
        }

        private void tell(Denial denial) {
            detail(DENIAL, denial.reason()).detail(Details.REASON, denial.explanation());
        }

        private Optional<Denial> grantDenial(String error, @Nullable String reason) {
            GrantType grant = GRANTS.get(getEvent().getType());
            boolean authenticated = session.getContext().getClient() != null;
            return grant == null || !authenticated
                    ? Optional.empty()
                    : new GrantRefusal(grant, error, reason).asDenial().<Denial>map(denial -> denial);
        }
    }
}
