package digital.webpremios.identity.cognito.userpool;

import digital.webpremios.identity.firstsignin.SourcePoolAnswer;
import java.util.Map;
import java.util.Set;

/**
 * Reads a user pool's answer to an {@link InitiateAuthRequest}.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html">
 *     InitiateAuth</a>
 */
public final class InitiateAuthAnswer {

    /** The challenges that follow a correct password when a second factor is required or must be set up. */
    private static final Set<String> SECOND_FACTORS =
            Set.of("SMS_MFA", "EMAIL_OTP", "SOFTWARE_TOKEN_MFA", "SELECT_MFA_TYPE", "MFA_SETUP");

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private InitiateAuthAnswer() {}

    /**
     * Decides whether the password is correct.
     *
     * @param status the HTTP status
     * @param errorType the header {@code x-amzn-errortype}, empty if there is none
     * @param body the members of the JSON body, none if it is not an object
     */
    public static SourcePoolAnswer read(int status, String errorType, Map<String, ?> body) {
        if (status == OK) {
            return ofSuccess(body);
        }
        String type = InitiateAuthError.type(errorType.isEmpty() ? text(body, "__type") : errorType);
        if (status != BAD_REQUEST || type.isEmpty()) {
            return SourcePoolAnswer.unavailable("http-" + status);
        }
        String message = text(body, "message");
        return InitiateAuthError.answer(type, message.isEmpty() ? text(body, "Message") : message);
    }

    private static SourcePoolAnswer ofSuccess(Map<String, ?> body) {
        String challenge = text(body, "ChallengeName");
        if (challenge.equals("NEW_PASSWORD_REQUIRED")) {
            return new SourcePoolAnswer.Right(true);
        }
        boolean tokens = body.get("AuthenticationResult") instanceof Map<?, ?> result
                && result.get("AccessToken") instanceof String token
                && !token.isEmpty();
        if (SECOND_FACTORS.contains(challenge) || (tokens && challenge.isEmpty())) {
            return new SourcePoolAnswer.Right(false);
        }
        return challenge.isEmpty()
                ? SourcePoolAnswer.unavailable("unreadable-answer")
                : SourcePoolAnswer.misconfigured("challenge-not-supported");
    }

    private static String text(Map<String, ?> body, String member) {
        return body.get(member) instanceof String text ? text : "";
    }
}
