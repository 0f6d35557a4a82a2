package digital.webpremios.identity.realmconfig.cognito.user;

import digital.webpremios.identity.realmconfig.cognito.output.Remark;
import digital.webpremios.identity.realmconfig.finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A user's status on Cognito, and its consequences in Keycloak.
 *
 * @param name Cognito's name of the status
 * @param isUsable whether the user may sign in
 * @param hasPassword whether the user has a password in the source pool
 * @param requiredActions Keycloak's required actions for the next sign-in
 * @param remark what is reported for such a user; empty for nothing
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserType.html">
 *     Cognito: UserType</a>
 */
record UserStatus(
        String name, boolean isUsable, boolean hasPassword, List<String> requiredActions, Optional<Remark> remark) {

    private static final String NEW_PASSWORD = "UPDATE_PASSWORD";

    /** The status of a user without one, or with one that this tool does not know. */
    static final UserStatus UNKNOWN = usable(
            "UNKNOWN",
            List.of(),
            Severity.WARNING,
            "Cognito does not know the user's status",
            "check whether the user can sign in");

    private static final Map<String, UserStatus> ALL = Stream.of(
                    new UserStatus("CONFIRMED", true, true, List.of(), Optional.empty()),
                    usable(
                            "UNCONFIRMED",
                            List.of("VERIFY_EMAIL"),
                            Severity.NOTE,
                            "the registration was never confirmed",
                            "nothing: the e-mail address is verified at the first sign-in"),
                    usable(
                            "FORCE_CHANGE_PASSWORD",
                            List.of(NEW_PASSWORD),
                            Severity.NOTE,
                            "the user has a temporary password and never changed it",
                            "nothing: a new password is asked for at the first sign-in"),
                    usable(
                            "RESET_REQUIRED",
                            List.of(NEW_PASSWORD),
                            Severity.WARNING,
                            "an administrator required a new password; the source pool refuses the user until it is set",
                            "the user sets a password by 'forgot password', for which mail must be configured"),
                    withoutPassword(
                            "EXTERNAL_PROVIDER",
                            true,
                            "the user signed in with an identity provider and has no password",
                            "add the identity provider to the realm, or let the user set a password by 'forgot password'"),
                    withoutPassword(
                            "COMPROMISED",
                            false,
                            "the user was locked because of a threat, and is imported as disabled",
                            "enable the user and send a mail to set a password"),
                    withoutPassword(
                            "ARCHIVED",
                            false,
                            "the user was archived, and is imported as disabled",
                            "enable the user if needed"),
                    UNKNOWN)
            .collect(Collectors.toUnmodifiableMap(UserStatus::name, Function.identity()));

    private static UserStatus usable(
            String name, List<String> actions, Severity severity, String meaning, String remedy) {
        return new UserStatus(name, true, true, actions, Optional.of(new Remark(severity, meaning, remedy)));
    }

    private static UserStatus withoutPassword(String name, boolean usable, String meaning, String remedy) {
        return new UserStatus(
                name, usable, false, List.of(), Optional.of(new Remark(Severity.WARNING, meaning, remedy)));
    }

    /** Returns whether the user was confirmed, by a code or by an administrator. */
    boolean isConfirmed() {
        return name.equals("CONFIRMED") || name.equals("RESET_REQUIRED");
    }

    /** Returns the status with a name; {@link #UNKNOWN} if this tool does not know it. */
    static UserStatus of(String name) {
        return ALL.getOrDefault(name, UNKNOWN);
    }
}
