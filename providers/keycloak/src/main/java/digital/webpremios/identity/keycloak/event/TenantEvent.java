package digital.webpremios.identity.keycloak.event;

import digital.webpremios.identity.cognito.GrantRefusal;
import digital.webpremios.identity.cognito.GrantType;
import digital.webpremios.identity.denial.ClientDenial.RefusedByPolicy;
import digital.webpremios.identity.denial.ClientDenial.TooManyRequests;
import digital.webpremios.identity.denial.GrantDenial;
import digital.webpremios.identity.denial.OAuthError;
import digital.webpremios.identity.tenant.Tenant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

/**
 * The event of one request at a tenant. Keycloak sends it itself where it refuses a client; an auditor finds the same
 * details in it as where the tenant's own rules refuse.
 */
final class TenantEvent extends EventBuilder {

    private static final Map<EventType, GrantType> GRANTS = Map.of(
            EventType.CODE_TO_TOKEN, GrantType.AUTHORIZATION_CODE, EventType.REFRESH_TOKEN, GrantType.REFRESH_TOKEN);

    private final KeycloakSession session;

    TenantEvent(KeycloakSession session, Tenant tenant, EventType type) {
        super(session.getContext().getRealm(), session, session.getContext().getConnection());
        this.session = session;
        event(type).detail(DenialEvent.TENANT, tenant.tenancy().label());
    }

    @Override
    public void error(String error) {
        Map<String, String> details = getEvent().getDetails();
        if (!details.containsKey(DenialEvent.DENIAL)) {
            // Keycloak's own words quote the request
            grantDenial(error, details.get(Details.REASON))
                    .ifPresentOrElse(this::tell, () -> detail(DenialEvent.DENIAL, denial(error, details)));
        }
        if (!details.containsKey(Details.REASON)) {
            detail(Details.REASON, "Keycloak refused the request: " + error + ".");
        }
        super.error(error);
    }

    /** The reasons that the tenant's own rules give, where Keycloak asked a client policy; else Keycloak's own error. */
    private static String denial(String error, Map<String, String> details) {
        if (error.equals(OAuthError.TOO_MANY_REQUESTS.code())) {
            return new TooManyRequests(0).reason();
        }
        return details.containsKey(Details.CLIENT_POLICY_ERROR)
                ? new RefusedByPolicy(OAuthError.INVALID_REQUEST, "").reason()
                : error;
    }

    private void tell(GrantDenial denial) {
        detail(DenialEvent.DENIAL, denial.reason()).detail(Details.REASON, denial.explanation());
    }

    private Optional<GrantDenial> grantDenial(String error, @Nullable String reason) {
        GrantType grant = GRANTS.get(getEvent().getType());
        boolean authenticated = session.getContext().getClient() != null;
        return grant == null || !authenticated ? Optional.empty() : new GrantRefusal(grant, error, reason).asDenial();
    }
}
