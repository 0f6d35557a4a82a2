package digital.webpremios.identity.keycloak.event;

import digital.webpremios.identity.tenant.Tenant;
import java.util.Map;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;

/**
 * The event of one request at a tenant. Keycloak sends it itself where it refuses a client; an auditor finds the same
 * details in it as where the tenant's own rules refuse.
 */
final class TenantEvent extends EventBuilder {

    TenantEvent(KeycloakSession session, Tenant tenant, EventType type) {
        super(session.getContext().getRealm(), session, session.getContext().getConnection());
        event(type).detail(DenialEvent.TENANT, tenant.tenancy().label());
    }

    @Override
    public void error(String error) {
        Map<String, String> details = getEvent().getDetails();
        if (!details.containsKey(DenialEvent.DENIAL)) {
            detail(DenialEvent.DENIAL, error);
        }
        if (!details.containsKey(Details.REASON)) {
            detail(Details.REASON, "Keycloak refused the request: " + error + ".");
        }
        super.error(error);
    }
}
