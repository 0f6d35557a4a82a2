package digital.webpremios.identity.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import digital.webpremios.identity.denial.RequestDenial.ConflictingCredentials;
import digital.webpremios.identity.denial.RequestDenial.DuplicateParameter;
import digital.webpremios.identity.denial.RequestDenial.MalformedClientMetadata;
import digital.webpremios.identity.denial.RequestDenial.MissingParameter;
import digital.webpremios.identity.denial.RequestDenial.RefusedByServer;
import digital.webpremios.identity.denial.RequestDenial.SecretInQuery;
import digital.webpremios.identity.denial.RequestDenial.TooLong;
import digital.webpremios.identity.denial.RequestDenial.UnreadableParameters;
import digital.webpremios.identity.denial.RequestDenial.UnsupportedTokenType;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class RequestDenialTest {

    static Stream<Arguments> everyDenial() {
        return Stream.of(
                arguments(
                        new MissingParameter("grant_type"),
                        "missing-parameter",
                        "The parameter 'grant_type' is missing."),
                arguments(
                        new DuplicateParameter("scope"),
                        "duplicate-parameter",
                        "The parameter 'scope' was sent more than once."),
                arguments(
                        new SecretInQuery("client_secret"),
                        "secret-in-query",
                        "The parameter 'client_secret' must be sent in the body, not in the query."),
                arguments(
                        new TooLong("parameters", 8192, 9000),
                        "too-long",
                        "The parameters may have 8192 characters at most; 9000 were sent."),
                arguments(
                        new UnreadableParameters("UTF-8 was expected"),
                        "unreadable-parameters",
                        "The parameters cannot be read: UTF-8 was expected."),
                arguments(
                        new ConflictingCredentials("client_id"),
                        "conflicting-credentials",
                        "The parameter 'client_id' differs from the Authorization header."),
                arguments(
                        new MalformedClientMetadata(),
                        "malformed-client-metadata",
                        "The parameter 'aws_client_metadata' must be a JSON object of strings."),
                arguments(new RefusedByServer("HTTPS required"), "refused-by-server", "HTTPS required"));
    }

    @ParameterizedTest
    @MethodSource("everyDenial")
    void aRequestThatIsNotWellFormedIsAnInvalidRequest(Denial denial, String reason, String explanation) {
        assertThat(denial.error()).isEqualTo(OAuthError.INVALID_REQUEST);
        assertThat(denial.reason()).isEqualTo(reason).matches("[a-z]+(-[a-z]+)*");
        assertThat(denial.explanation()).isEqualTo(explanation);
    }

    @Test
    void aTokenThatCannotBeRevokedHasACodeOfItsOwn() {
        UnsupportedTokenType denial = new UnsupportedTokenType();
        assertThat(denial.error()).isEqualTo(OAuthError.UNSUPPORTED_TOKEN_TYPE);
        assertThat(denial.reason()).isEqualTo("unsupported-token-type");
        assertThat(denial.explanation()).isEqualTo("Only a refresh token of this tenant can be revoked.");
    }
}
