package digital.webpremios.identity.keycloak.hosteddomain.browser;

import digital.webpremios.identity.keycloak.hosteddomain.BrowserPath;
import org.keycloak.events.EventType;
import org.keycloak.models.RealmModel;

/** Keycloak's pages that take the parameters of an authorize request. */
enum BrowserPage {
    SIGN_IN(BrowserPath.LOGIN, "auth", EventType.LOGIN),
    SIGN_UP(BrowserPath.SIGNUP, "registrations", EventType.REGISTER),
    FORGOT_PASSWORD(BrowserPath.FORGOT_PASSWORD, "forgot-credentials", EventType.RESET_PASSWORD);

    private final String hostedPath;
    private final String nativePath;
    private final EventType eventType;

    BrowserPage(String hostedPath, String nativePath, EventType eventType) {
        this.hostedPath = hostedPath;
        this.nativePath = nativePath;
        this.eventType = eventType;
    }

    /** The path at the root of a tenant's host. */
    String hostedPath() {
        return hostedPath;
    }

    /** The path below the issuer. */
    String nativePath() {
        return "/protocol/openid-connect/" + nativePath;
    }

    EventType eventType() {
        return eventType;
    }

    boolean isAllowedIn(RealmModel realm) {
        return switch (this) {
            case SIGN_IN -> true;
            case SIGN_UP -> realm.isRegistrationAllowed();
            case FORGOT_PASSWORD -> realm.isResetPasswordAllowed();
        };
    }
}
