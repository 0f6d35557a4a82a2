package digital.webpremios.identity.keycloak.hosteddomain.browser;

import digital.webpremios.identity.cognito.browser.BrowserParameter;
import digital.webpremios.identity.cognito.request.FormParameters;
import digital.webpremios.identity.denial.BrowserDenial.NotForBrowsers;
import digital.webpremios.identity.denial.BrowserDenial.PageSwitchedOff;
import digital.webpremios.identity.denial.BrowserDenial.UnknownClient;
import digital.webpremios.identity.denial.BrowserDenial.UnregisteredUri;
import digital.webpremios.identity.denial.ClientDenial.TenantDisabled;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.OAuthError;
import digital.webpremios.identity.denial.RequestDenial.MissingParameter;
import digital.webpremios.identity.denial.ServerUnavailable;
import digital.webpremios.identity.keycloak.event.DenialEvent;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Shows a refusal to a user in the realm's theme and the user's language. It uses only messages that every login theme
 * has.
 */
final class BrowserErrorPage {

    private BrowserErrorPage() {}

    /** Selects the language that the client requested, if the realm has it. */
    static void speak(KeycloakSession session, FormParameters request) {
        String language = request.get(BrowserParameter.LANG);
        if (language != null) {
            session.setAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE, language);
        }
    }

    /** Refuses the session's request: rolls its transaction back, sends the event and shows the page. */
    static Response refuse(KeycloakSession session, EventBuilder event, Denial denial) {
        session.getTransactionManager().setRollbackOnly();
        DenialEvent.send(event, denial);
        return of(session, denial);
    }

    static Response of(KeycloakSession session, Denial denial) {
        LoginFormsProvider form = session.getProvider(LoginFormsProvider.class);
        if (denial instanceof MissingParameter missing) {
            form.setError("missingParameterMessage", missing.parameter());
        } else if (denial instanceof UnregisteredUri unregistered) {
            form.setError("invalidParameterMessage", unregistered.parameter());
        } else {
            form.setError(message(denial));
        }
        Response page = form.createErrorPage(status(denial));
        page.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        if (denial instanceof ServerUnavailable unavailable) {
            page.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, unavailable.retryAfterSeconds());
        }
        return page;
    }

    private static String message(Denial denial) {
        if (denial instanceof UnknownClient || denial instanceof NotForBrowsers) {
            // both get the same sentence, so that nobody learns which machine clients exist; the event has the reason
            return "clientNotFoundMessage";
        }
        if (denial instanceof TenantDisabled) {
            return "realmNotEnabledMessage";
        }
        if (denial instanceof PageSwitchedOff) {
            return "pageNotFound";
        }
        return status(denial) == Status.BAD_REQUEST ? "invalidRequestMessage" : "internalServerError";
    }

    private static Status status(Denial denial) {
        if (denial instanceof PageSwitchedOff) {
            return Status.NOT_FOUND;
        }
        if (denial instanceof ServerUnavailable) {
            return Status.SERVICE_UNAVAILABLE;
        }
        return denial.error() == OAuthError.SERVER_ERROR ? Status.INTERNAL_SERVER_ERROR : Status.BAD_REQUEST;
    }
}
