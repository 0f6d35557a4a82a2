package digital.webpremios.identity.denial;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GrantDenialTest {

    @ParameterizedTest
    @CsvSource({
        "CODE_INVALID, code-invalid",
        "CODE_EXPIRED, code-expired",
        "CODE_OF_OTHER_CLIENT, code-of-other-client",
        "PKCE_FAILED, pkce-failed",
        "REDIRECT_URI_DIFFERS, redirect-uri-differs",
        "REFRESH_INVALID, refresh-invalid",
        "REFRESH_EXPIRED, refresh-expired",
        "REFRESH_OF_OTHER_CLIENT, refresh-of-other-client",
        "REFRESH_REUSED, refresh-reused",
        "SESSION_ENDED, session-ended",
        "USER_NOT_USABLE, user-not-usable"
    })
    void everyDenialHasItsStableReason(GrantDenial denial, String reason) {
        assertThat(denial.reason()).isEqualTo(reason);
        assertThat(GrantDenial.ofReason(reason)).contains(denial);
    }

    @ParameterizedTest
    @EnumSource
    void everyDenialIsExplainedInASentence(GrantDenial denial) {
        assertThat(denial.explanation()).matches("[A-Z].+\\.");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REDIRECT_URI_DIFFERS")
    void theClientIsToldAnInvalidGrantAndNothingElse(GrantDenial denial) {
        assertThat(denial.error()).isEqualTo(OAuthError.INVALID_GRANT);
        assertThat(denial.description()).isEmpty();
    }

    @Test
    void onlyARedirectUriThatDiffersIsToldAsCognitoDoes() {
        assertThat(GrantDenial.REDIRECT_URI_DIFFERS.error()).isEqualTo(OAuthError.UNAUTHORIZED_CLIENT);
        assertThat(GrantDenial.REDIRECT_URI_DIFFERS.description()).contains("invalid_redirect");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "CODE_INVALID", "invalid_code", "client-policy"})
    void anotherReasonIsNoneOfThem(@Nullable String reason) {
        assertThat(GrantDenial.ofReason(reason)).isEmpty();
    }
}
