package digital.webpremios.identity.keycloak.hosteddomain.token;

import digital.webpremios.identity.cognito.request.ClientRequest;
import digital.webpremios.identity.denial.ClientDenial.NotAuthenticated;
import digital.webpremios.identity.denial.ClientDenial.TenantDisabled;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.GrantDenial;
import digital.webpremios.identity.keycloak.clientauthenticator.ClientLookup;
import digital.webpremios.identity.keycloak.clientauthenticator.GuessingLimit;
import digital.webpremios.identity.keycloak.compat.endpoint.NativeClientAuthentication;
import digital.webpremios.identity.keycloak.event.DenialEvent;
import digital.webpremios.identity.tenant.Tenant;
import java.util.Optional;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/**
 * A client's request at a tenant's host.
 *
 * @param session the session, which is in the tenant's realm
 * @param tenant whose host it is
 * @param event the request's one event
 */
public record HostedRequest(KeycloakSession session, Tenant tenant, EventBuilder event) {

    public static HostedRequest begin(KeycloakSession session, Tenant tenant, EventType type) {
        return new HostedRequest(session, tenant, DenialEvent.begin(session, tenant, type));
    }

    /**
     * Refuses what Keycloak would accept: a disabled tenant, an overlong client id, too many failed authentications,
     * and a secret of a public client.
     */
    public Decision<ClientRequest> ofPlausibleClient(ClientRequest request) {
        if (!tenant.enabled()) {
            return Decision.deny(new TenantDisabled());
        }
        String clientId = request.clientId();
        if (clientId == null) {
            return Decision.allow(request);
        }
        if (clientId.length() > NativeClientAuthentication.MAX_CLIENT_ID) {
            return Decision.deny(new NotAuthenticated(Errors.CLIENT_NOT_FOUND));
        }
        event.client(clientId);
        Optional<Denial> guessing = GuessingLimit.of(session).flatMap(limit -> limit.refusal(session, clientId));
        if (guessing.isPresent()) {
            return Decision.deny(guessing.get());
        }
        return request.hasClientSecret()
                        && claimedClient(request)
                                .filter(ClientModel::isPublicClient)
                                .isPresent()
                ? Decision.deny(new NotAuthenticated(Errors.INVALID_CLIENT_CREDENTIALS))
                : Decision.allow(request);
    }

    /** The client that the request claims to be from, not yet authenticated. */
    public Optional<ClientModel> claimedClient(ClientRequest request) {
        return Optional.ofNullable(request.clientId()).flatMap(id -> ClientLookup.find(session, id));
    }

    /** Replaces the session's request by the translated one, for Keycloak's endpoints. */
    public void showToKeycloak(ClientRequest request) {
        session.getContext().setHttpRequest(DialectHttpRequest.of(session, request));
        session.getContext().setHttpResponse(new DialectHttpResponse());
    }

    /**
     * Ends a refused request. What Keycloak did about a code or a refresh token is kept: it ends the session when one
     * is used twice.
     */
    public void refuse(Denial denial, Optional<String> claimedClient) {
        if (!(denial instanceof GrantDenial)) {
            session.getTransactionManager().setRollbackOnly();
        }
        if (event.getEvent().getClientId() == null) {
            claimedClient
                    .filter(claimed -> claimed.length() <= NativeClientAuthentication.MAX_CLIENT_ID)
                    .ifPresent(event::client);
        }
        DenialEvent.send(event, denial);
    }
}
