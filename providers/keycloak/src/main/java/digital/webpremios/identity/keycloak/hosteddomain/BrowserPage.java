package digital.webpremios.identity.keycloak.hosteddomain;

import org.keycloak.events.EventType;
import org.keycloak.models.RealmModel;

/** Keycloak's own pages that take the parameters of an authorize request. */
enum BrowserPage {
    SIGN_IN("auth", EventType.LOGIN),
    SIGN_UP("registrations", EventType.REGISTER),
    FORGOT_PASSWORD("forgot-credentials", EventType.RESET_PASSWORD);

    private final String path;
    private final EventType eventType;

    BrowserPage(String path, EventType eventType) {
        this.path = path;
        this.eventType = eventType;
    }

    /** The path below the issuer. */
    String path() {
        return "/protocol/openid-connect/" + path;
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
