package digital.webpremios.identity.keycloak.event;

import digital.webpremios.identity.cognito.answer.GrantRefusal;
import digital.webpremios.identity.cognito.request.GrantType;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.OAuthError;
import digital.webpremios.identity.denial.PolicyDenial.RefusedByPolicy;
import digital.webpremios.identity.tenant.Tenant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

/**
 * The event of a request at a tenant. It adds the tenant's details where Keycloak sends the event itself, so that every
 * refusal has them.
 */
final class TenantEvent extends EventBuilder {

    private static final Map<EventType, GrantType> GRANTS = Map.of(
            EventType.CODE_TO_TOKEN, GrantType.AUTHORIZATION_CODE, EventType.REFRESH_TOKEN, GrantType.REFRESH_TOKEN);

    private final KeycloakSession session;

    TenantEvent(KeycloakSession session, Tenant tenant, EventType type) {
        super(session.getContext().getRealm(), session, session.getContext().getConnection());
        this.session = session;
        event(type).detail(DenialEvent.TENANT, tenant.tenancy().label());
        CorrelationEvent.detail(this, session);
    }

    @Override
    public void error(String error) {
        Map<String, String> details = getEvent().getDetails();
        if (!details.containsKey(DenialEvent.DENIAL)) {
            // Keycloak's description quotes the request
            DenialEvent.remembered(session)
                    .or(() -> grantDenial(error, details.get(Details.REASON)))
                    .ifPresentOrElse(this::tell, () -> detail(DenialEvent.DENIAL, denial(error, details)));
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
        detail(DenialEvent.DENIAL, denial.reason()).detail(Details.REASON, denial.explanation());
    }

    private Optional<Denial> grantDenial(String error, @Nullable String reason) {
        GrantType grant = GRANTS.get(getEvent().getType());
        boolean authenticated = session.getContext().getClient() != null;
        return grant == null || !authenticated
                ? Optional.empty()
                : new GrantRefusal(grant, error, reason).asDenial().<Denial>map(denial -> denial);
    }
}
