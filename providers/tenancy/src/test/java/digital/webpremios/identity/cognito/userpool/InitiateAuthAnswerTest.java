package digital.webpremios.identity.cognito.userpool;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.firstsignin.SourcePoolAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InitiateAuthAnswerTest {

    private static final Map<String, Object> TOKENS = Map.of("AccessToken", "eyJ", "TokenType", "Bearer");

    private static SourcePoolAnswer ofError(String type, String message) {
        return InitiateAuthAnswer.read(400, "", Map.of("__type", type, "message", message));
    }

    @Test
    void tokensMeanThatThePasswordIsRight() {
        assertThat(InitiateAuthAnswer.read(200, "", Map.of("AuthenticationResult", TOKENS)))
                .isEqualTo(new SourcePoolAnswer.Right(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMS_MFA", "EMAIL_OTP", "SOFTWARE_TOKEN_MFA", "SELECT_MFA_TYPE", "MFA_SETUP"})
    void aSecondFactorIsAskedForOnlyAfterARightPassword(String challenge) {
        assertThat(InitiateAuthAnswer.read(200, "", Map.of("ChallengeName", challenge, "Session", "s")))
                .isEqualTo(new SourcePoolAnswer.Right(false));
    }

    @Test
    void aTemporaryPasswordIsRightButMustBeReplaced() {
        assertThat(InitiateAuthAnswer.read(200, "", Map.of("ChallengeName", "NEW_PASSWORD_REQUIRED")))
                .isEqualTo(new SourcePoolAnswer.Right(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PASSWORD_VERIFIER", "CUSTOM_CHALLENGE", "DEVICE_SRP_AUTH", "SELECT_CHALLENGE", "sms_mfa", "X"})
    void anyOtherChallengeSaysNothingOfThePasswordEvenBesideTokens(String challenge) {
        assertThat(InitiateAuthAnswer.read(200, "", Map.of("ChallengeName", challenge, "AuthenticationResult", TOKENS)))
                .isEqualTo(new SourcePoolAnswer.NoAnswer("challenge-not-supported", true));
    }

    @Test
    void aSuccessWithoutTokensIsNone() {
        for (Object result : List.of(
                Map.of(),
                Map.of("AccessToken", ""),
                Map.of("AccessToken", 1),
                Map.of("IdToken", "eyJ"),
                "eyJ",
                List.of())) {
            assertThat(InitiateAuthAnswer.read(200, "", Map.of("AuthenticationResult", result)))
                    .as(result.toString())
                    .isEqualTo(new SourcePoolAnswer.NoAnswer("unreadable-answer", false));
        }
        assertThat(InitiateAuthAnswer.read(200, "", Map.of()))
                .isEqualTo(new SourcePoolAnswer.NoAnswer("unreadable-answer", false));
    }

    @ParameterizedTest
    @CsvSource({
        "NotAuthorizedException, Incorrect username or password.",
        "NotAuthorizedException, User is disabled.",
        "NotAuthorizedException, ''",
        "UserNotFoundException, User does not exist."
    })
    void aNoIsANo(String type, String message) {
        assertThat(ofError(type, message)).isEqualTo(new SourcePoolAnswer.Refused(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UserNotConfirmedException", "PasswordResetRequiredException"})
    void whatCognitoSaysBeforeItLooksAtThePasswordNeedsAReset(String type) {
        assertThat(ofError(type, "User is not confirmed.")).isEqualTo(new SourcePoolAnswer.ResetRequired(type));
    }

    @Test
    void anExpiredTemporaryPasswordNeedsAReset() {
        assertThat(ofError(
                        "NotAuthorizedException",
                        "Temporary password has expired and must be reset by an administrator."))
                .isEqualTo(new SourcePoolAnswer.ResetRequired("temporary-password-expired"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unable to verify secret hash for client 1example",
                "Client 1example is configured with secret but SECRET_HASH was not received"
            })
    void aWrongSecretOfTheAppClientIsNotTheUsersFault(String message) {
        assertThat(ofError("NotAuthorizedException", message))
                .isEqualTo(new SourcePoolAnswer.NoAnswer("client-secret-refused", true));
    }

    @Test
    void aUserThatTheOldPoolHasLockedOutIsNotSaidToBeWrong() {
        assertThat(ofError("NotAuthorizedException", "Password attempts exceeded"))
                .isEqualTo(new SourcePoolAnswer.NoAnswer("password-attempts-exceeded", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ResourceNotFoundException",
                "InvalidParameterException",
                "InvalidUserPoolConfigurationException",
                "InvalidSmsRoleAccessPolicyException",
                "InvalidSmsRoleTrustRelationshipException",
                "ForbiddenException",
                "AccessDeniedException",
                "UnknownOperationException",
                "SerializationException"
            })
    void whatOnlyAnOperatorCanMendIsMisconfigured(String type) {
        assertThat(ofError(type, "m")).isEqualTo(new SourcePoolAnswer.NoAnswer(type, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TooManyRequestsException",
                "InternalErrorException",
                "LimitExceededException",
                "UserLambdaValidationException",
                "UnexpectedLambdaException",
                "InvalidLambdaResponseException",
                "SomethingNewException"
            })
    void whateverElseComesMayBeBetterLater(String type) {
        assertThat(ofError(type, "m")).isEqualTo(new SourcePoolAnswer.NoAnswer(type, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UserNotFoundException",
                "UserNotFoundException:http://internal.amazon.com/coral/com.amazonaws.cognito/",
                "com.amazonaws.cognito#UserNotFoundException"
            })
    void theErrorsNameIsReadFromTheHeaderAndFromTheBody(String written) {
        SourcePoolAnswer expected = new SourcePoolAnswer.Refused("UserNotFoundException");

        assertThat(InitiateAuthAnswer.read(400, written, Map.of())).isEqualTo(expected);
        assertThat(InitiateAuthAnswer.read(400, "", Map.of("__type", written))).isEqualTo(expected);
    }

    @Test
    void theMessageMayBeginWithACapital() {
        assertThat(InitiateAuthAnswer.read(
                        400, "", Map.of("__type", "NotAuthorizedException", "Message", "Password attempts exceeded")))
                .isEqualTo(new SourcePoolAnswer.NoAnswer("password-attempts-exceeded", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "<html>", "A-B", "x\nforged log line", "1", "#"})
    void anErrorWithoutAReadableNameSaysNothing(String type) {
        assertThat(ofError(type, "Incorrect username or password."))
                .isEqualTo(new SourcePoolAnswer.NoAnswer("http-400", false));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 201, 204, 301, 302, 401, 403, 404, 429, 500, 502, 503})
    void atAnyOtherStatusNothingIsBelieved(int status) {
        for (Map<String, Object> body : List.<Map<String, Object>>of(
                Map.of("AuthenticationResult", TOKENS), Map.of("__type", "NotAuthorizedException"), Map.of())) {
            assertThat(InitiateAuthAnswer.read(status, "", body))
                    .isEqualTo(new SourcePoolAnswer.NoAnswer("http-" + status, false));
        }
    }

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.oneOf(
                Arbitraries.of("NotAuthorizedException", "SMS_MFA ", "new_password_required", "eyJ", ""),
                Arbitraries.strings().map(text -> text),
                Arbitraries.of(1, true, List.of("AccessToken"), Map.of("RefreshToken", "eyJ")));
    }

    @Property
    void nothingButACleanYesIsAYes(@ForAll int status, @ForAll("values") Object one, @ForAll("values") Object other) {
        Map<String, Object> body = new HashMap<>();
        body.put("AuthenticationResult", one);
        body.put("__type", other);
        body.put("ChallengeName", other);

        assertThat(InitiateAuthAnswer.read(status, "", body)).isNotInstanceOf(SourcePoolAnswer.Right.class);
        assertThat(InitiateAuthAnswer.read(200, "", body)).isNotInstanceOf(SourcePoolAnswer.Right.class);
    }

    @Property
    void aReasonIsFitForALog(@ForAll String type, @ForAll String message) {
        String reason = ofError(type, message)
                .fold(
                        right -> "none",
                        SourcePoolAnswer.Refused::reason,
                        SourcePoolAnswer.ResetRequired::reason,
                        SourcePoolAnswer.NoAnswer::reason);

        assertThat(reason).matches("[A-Za-z0-9-]{1,64}");
    }
}
