package digital.webpremios.identity.cognito.userpool;

import digital.webpremios.identity.firstsignin.SourcePoolAnswer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a user pool's error means for the password that was checked. */
final class InitiateAuthError {

    /**
     * The form {@code prefix#Name:https://…}. Only the name is used, and only with characters that are safe in a log.
     */
    private static final Pattern TYPE = Pattern.compile("(?:[\\w.]*#)?([A-Za-z]{1,64})(?::.*)?");

    private InitiateAuthError() {}

    /** The name of the error; empty if there is none. */
    static String type(String written) {
        Matcher matcher = TYPE.matcher(written);
        return matcher.matches() ? matcher.group(1) : "";
    }

    static SourcePoolAnswer answer(String type, String message) {
        return switch (type) {
            case "NotAuthorizedException" -> notAuthorized(type, message.toLowerCase(Locale.ROOT));
            case "UserNotFoundException" -> new SourcePoolAnswer.Refused(type);
            // Cognito sends both for a wrong password too: https://github.com/amazon-archives/amazon-cognito-
            // identity-js/issues/288
            case "UserNotConfirmedException", "PasswordResetRequiredException" ->
                new SourcePoolAnswer.ResetRequired(type);
            case "ResourceNotFoundException",
                    "InvalidParameterException",
                    "InvalidUserPoolConfigurationException",
                    "InvalidSmsRoleAccessPolicyException",
                    "InvalidSmsRoleTrustRelationshipException",
                    "ForbiddenException",
                    "AccessDeniedException",
                    "UnknownOperationException",
                    "SerializationException" -> SourcePoolAnswer.misconfigured(type);
            default -> SourcePoolAnswer.unavailable(type);
        };
    }

    /** One name stands for several causes. Only the message text tells them apart. */
    private static SourcePoolAnswer notAuthorized(String type, String message) {
        if (message.contains("secret")) {
            return SourcePoolAnswer.misconfigured("client-secret-refused");
        }
        if (message.contains("attempts exceeded")) {
            return SourcePoolAnswer.unavailable("password-attempts-exceeded");
        }
        if (message.contains("temporary password has expired")) {
            return new SourcePoolAnswer.ResetRequired("temporary-password-expired");
        }
        return new SourcePoolAnswer.Refused(type);
    }
}
