package digital.webpremios.identity.realmconfig.render;

import java.util.List;
import java.util.Map;

/**
 * Renders Keycloak's required actions ({@code DefaultRequiredActions}). A realm file that has one of them must have all
 * of them.
 */
final class RequiredActionsJson {

    private static final String ONE_TIME_PASSWORD = "CONFIGURE_TOTP";

    private static final List<Action> ALL = List.of(
            new Action("CONFIGURE_RECOVERY_AUTHN_CODES", "Recovery Authentication Codes", true, 130),
            new Action(ONE_TIME_PASSWORD, "Configure OTP", true, 54),
            new Action("TERMS_AND_CONDITIONS", "Terms and Conditions", false, 20),
            new Action("UPDATE_EMAIL", "Update Email", false, 70),
            new Action("UPDATE_PASSWORD", "Update Password", true, 57),
            new Action("UPDATE_PROFILE", "Update Profile", true, 40),
            new Action("VERIFY_EMAIL", "Verify Email", true, 50),
            new Action("VERIFY_PROFILE", "Verify Profile", true, 100),
            new Action("delete_account", "Delete Account", false, 60),
            new Action("delete_credential", "Delete Credential", true, 110),
            new Action("idp_link", "Linking Identity Provider", true, 120),
            new Action("update_user_locale", "Update User Locale", true, 1000),
            new Action("webauthn-register", "Webauthn Register", true, 80),
            new Action("webauthn-register-passwordless", "Webauthn Register Passwordless", true, 90));

    private record Action(String alias, String name, boolean enabled, int priority) {}

    private RequiredActionsJson() {}

    /** Returns all required actions. Every new participant must set up a one-time password. */
    static List<Map<String, Object>> withOneTimePasswordByDefault() {
        return ALL.stream()
                .map(action -> Map.<String, Object>of(
                        "alias", action.alias(),
                        "providerId", action.alias(),
                        "name", action.name(),
                        "enabled", action.enabled(),
                        "priority", action.priority(),
                        "defaultAction", action.alias().equals(ONE_TIME_PASSWORD)))
                .toList();
    }
}
