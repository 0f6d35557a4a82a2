package digital.webpremios.identity.denial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class OAuthErrorTest {

    @ParameterizedTest
    @CsvSource({
        "INVALID_REQUEST, invalid_request",
        "INVALID_CLIENT, invalid_client",
        "INVALID_GRANT, invalid_grant",
        "UNAUTHORIZED_CLIENT, unauthorized_client",
        "UNSUPPORTED_GRANT_TYPE, unsupported_grant_type",
        "UNSUPPORTED_TOKEN_TYPE, unsupported_token_type",
        "INVALID_SCOPE, invalid_scope",
        "TOO_MANY_REQUESTS, too_many_requests",
        "TOO_MANY_SECRETS, too_many_secrets",
        "SECRET_IN_USE, secret_in_use",
        "NOT_FOUND, not_found",
        "SERVER_ERROR, server_error",
        "TEMPORARILY_UNAVAILABLE, temporarily_unavailable"
    })
    void everyErrorHasTheCodeThatClientsKnow(OAuthError error, String code) {
        assertThat(error.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource
    void noCodeNeedsEscapingInJson(OAuthError error) {
        assertThat(error.code()).matches("[a-z_]+");
    }

    @Test
    void noTwoErrorsShareACode() {
        assertThat(OAuthError.values()).extracting(OAuthError::code).doesNotHaveDuplicates();
    }
}
