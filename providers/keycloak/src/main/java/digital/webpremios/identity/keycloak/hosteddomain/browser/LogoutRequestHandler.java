package digital.webpremios.identity.keycloak.hosteddomain.browser;

import digital.webpremios.identity.cognito.browser.BrowserParameters;
import digital.webpremios.identity.cognito.browser.LogoutDestination;
import digital.webpremios.identity.cognito.browser.LogoutEndpoint;
import digital.webpremios.identity.cognito.request.FormParameters;
import digital.webpremios.identity.denial.ClientDenial.TenantDisabled;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.keycloak.compat.browser.BrowserLogout;
import digital.webpremios.identity.keycloak.compat.token.RealmIssuers;
import digital.webpremios.identity.keycloak.event.DenialEvent;
import digital.webpremios.identity.keycloak.hosteddomain.BrowserPath;
import digital.webpremios.identity.keycloak.hosteddomain.answer.ExceptionTranslation;
import digital.webpremios.identity.policy.BareScheme;
import digital.webpremios.identity.tenant.Tenant;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/**
 * Answers a browser at {@code /logout}. The session's cookie is sent only to paths below the realm's, so the request is
 * checked twice: at the root of the host, and below the realm's path, where the session ends.
 */
final class LogoutRequestHandler {

    private final KeycloakSession session;
    private final Tenant tenant;
    private final BrowserClients clients;
    private final EventBuilder event;

    LogoutRequestHandler(KeycloakSession session, Tenant tenant) {
        this.session = session;
        this.tenant = tenant;
        this.clients = new BrowserClients(session);
        this.event = DenialEvent.begin(session, tenant, EventType.LOGOUT);
    }

    /** At the root of the host: checks the request and redirects it. */
    Response forward() {
        return handle((request, checked) -> BrowserAnswer.redirect(RealmIssuers.build(session) + "/"
                + BrowserPath.REALM_LOGOUT + "?" + BrowserParameters.write(request.values())));
    }

    /** Below the realm's path: ends the session. */
    Response end() {
        return handle((request, checked) -> {
            ClientModel client = clients.model(checked.destination().clientId()).orElseThrow();
            String hintedSession = checked.hint().map(IdTokenHint::sessionId).orElse(null);
            Response answer = end(client, checked.destination().location(), hintedSession);
            answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
            return answer;
        });
    }

    /**
     * Ends the session. An app's bare scheme is passed to Keycloak in its stored form; the browser gets the form of the
     * app.
     */
    private Response end(ClientModel client, @Nullable String location, @Nullable String hintedSession) {
        if (location == null) {
            return BrowserLogout.end(session, client, null, hintedSession);
        }
        String stored = BareScheme.stored(location);
        Response answer = BrowserLogout.end(session, client, stored, hintedSession);
        if (stored.equals(answer.getHeaderString(HttpHeaders.LOCATION))) {
            answer.getHeaders().putSingle(HttpHeaders.LOCATION, location);
        }
        return answer;
    }

    private record Checked(Optional<IdTokenHint> hint, LogoutDestination destination) {}

    private Response handle(BiFunction<FormParameters, Checked, Response> action) {
        return ExceptionTranslation.translate(
                        session,
                        event,
                        () -> BrowserRequestFilter.parameters(session)
                                .then(request -> check(request).map(checked -> action.apply(request, checked))))
                .fold(answer -> answer, this::tell);
    }

    private Decision<Checked> check(FormParameters request) {
        BrowserErrorPage.speak(session, request);
        if (!tenant.enabled()) {
            return Decision.deny(new TenantDisabled());
        }
        LogoutEndpoint endpoint = new LogoutEndpoint(tenant.frontendUrl(), clients);
        return IdTokenHint.read(session, request)
                .then(hint -> endpoint.decide(
                                request, hint.map(IdTokenHint::clientId).orElse(null))
                        .map(destination -> new Checked(hint, destination)));
    }

    private Response tell(Denial denial) {
        return BrowserErrorPage.refuse(session, event, denial);
    }
}
