package digital.webpremios.identity.keycloak.hosteddomain.browser;

import digital.webpremios.identity.cognito.browser.AuthorizeAnswer;
import digital.webpremios.identity.cognito.browser.AuthorizeAnswer.ErrorPage;
import digital.webpremios.identity.cognito.browser.AuthorizeAnswer.ErrorRedirect;
import digital.webpremios.identity.cognito.browser.AuthorizeAnswer.Forward;
import digital.webpremios.identity.cognito.browser.AuthorizeEndpoint;
import digital.webpremios.identity.cognito.browser.AuthorizeTranslation;
import digital.webpremios.identity.cognito.browser.BrowserParameter;
import digital.webpremios.identity.cognito.browser.BrowserParameters;
import digital.webpremios.identity.cognito.request.FormParameters;
import digital.webpremios.identity.denial.BrowserDenial.PageSwitchedOff;
import digital.webpremios.identity.denial.ClientDenial.TenantDisabled;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.keycloak.compat.token.RealmIssuers;
import digital.webpremios.identity.keycloak.event.DenialEvent;
import digital.webpremios.identity.keycloak.hosteddomain.answer.ExceptionTranslation;
import digital.webpremios.identity.tenant.Tenant;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;

/**
 * Answers a browser at the authorize, login, signup and forgotPassword paths: redirects to Keycloak's page or to the
 * client, or shows an error page.
 */
final class AuthorizeRequestHandler {

    private final KeycloakSession session;
    private final Tenant tenant;
    private final BrowserPage page;
    private final EventBuilder event;

    AuthorizeRequestHandler(KeycloakSession session, Tenant tenant, BrowserPage page) {
        this.session = session;
        this.tenant = tenant;
        this.page = page;
        this.event = DenialEvent.begin(session, tenant, page.eventType());
    }

    Response handle() {
        return ExceptionTranslation.translate(
                        session,
                        event,
                        () -> BrowserRequestFilter.parameters(session)
                                .then(this::ofOpenPage)
                                .map(request -> respond(decide(request))))
                .fold(answer -> answer, this::tell);
    }

    private Decision<FormParameters> ofOpenPage(FormParameters request) {
        BrowserErrorPage.speak(session, request);
        if (!tenant.enabled()) {
            return Decision.deny(new TenantDisabled());
        }
        return page.isAllowedIn(session.getContext().getRealm())
                ? Decision.allow(request)
                : Decision.deny(new PageSwitchedOff(page.hostedPath()));
    }

    private AuthorizeAnswer decide(FormParameters request) {
        BrowserClients clients = new BrowserClients(session);
        String clientId = request.get(BrowserParameter.CLIENT_ID);
        if (clientId != null) {
            clients.model(clientId).ifPresent(event::client);
        }
        AuthorizeTranslation translation =
                new AuthorizeTranslation(() -> UUID.randomUUID().toString());
        return new AuthorizeEndpoint(tenant.tenancy(), clients, translation).answer(request);
    }

    private Response respond(AuthorizeAnswer answer) {
        if (answer instanceof Forward forward) {
            return BrowserAnswer.redirect(RealmIssuers.build(session) + page.nativePath() + "?"
                    + BrowserParameters.write(forward.parameters()));
        }
        if (answer instanceof ErrorRedirect redirect) {
            DenialEvent.send(event, redirect.denial());
            return BrowserAnswer.redirect(redirect.location());
        }
        return tell(((ErrorPage) answer).denial());
    }

    private Response tell(Denial denial) {
        return BrowserErrorPage.refuse(session, event, denial);
    }
}
