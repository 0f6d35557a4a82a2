package digital.webpremios.identity.cognito.answer;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.cognito.request.GrantType;
import digital.webpremios.identity.denial.GrantDenial;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.WithNull;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract rows A2 and A5, in the words of Keycloak 26.7.3. */
final class GrantRefusalTest {

    @ParameterizedTest
    @CsvSource({
        "invalid_code, CODE_INVALID",
        "expired_code, CODE_EXPIRED",
        "invalid_client, CODE_OF_OTHER_CLIENT",
        "invalid_redirect_uri, REDIRECT_URI_DIFFERS",
        "code_verifier_missing, PKCE_FAILED",
        "invalid_code_verifier, PKCE_FAILED",
        "pkce_verification_failed, PKCE_FAILED",
        "user_session_not_found, SESSION_ENDED",
        "user_not_found, USER_NOT_USABLE",
        "user_disabled, USER_NOT_USABLE"
    })
    void anEventOfARefusedCodeHasItsReasonWhateverItsWords(String error, GrantDenial denial) {
        assertThat(new GrantRefusal(GrantType.AUTHORIZATION_CODE, error, null).asDenial())
                .contains(denial);
        assertThat(new GrantRefusal(GrantType.AUTHORIZATION_CODE, error, "Stale token").asDenial())
                .contains(denial);
    }

    @ParameterizedTest
    @CsvSource({
        "Token is not active, REFRESH_EXPIRED",
        "Invalid refresh token. Token client and authorized client don't match, REFRESH_OF_OTHER_CLIENT",
        "Unmatching clients, REFRESH_OF_OTHER_CLIENT",
        "Maximum allowed refresh token reuse exceeded, REFRESH_REUSED",
        "Stale token, REFRESH_REUSED",
        "Session not active, SESSION_ENDED",
        "Client session not active, SESSION_ENDED",
        "Session doesn't have required client, SESSION_ENDED",
        "Offline session not active, SESSION_ENDED",
        "Offline user session not found, SESSION_ENDED",
        "Refresh token issued before the user session started, SESSION_ENDED",
        "refresh token issued before the client session started, SESSION_ENDED",
        "Unknown user, USER_NOT_USABLE",
        "User disabled, USER_NOT_USABLE",
        "Invalid refresh token, REFRESH_INVALID",
        "Something that a later Keycloak says, REFRESH_INVALID"
    })
    void anEventOfARefusedRefreshTokenIsToldApartByItsWords(String words, GrantDenial denial) {
        assertThat(new GrantRefusal(GrantType.REFRESH_TOKEN, "invalid_token", words.replace('"', '\'')).asDenial())
                .contains(denial);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not_allowed", "invalid_request", "invalid_client_credentials", "ssl_required", ""})
    void anEventAboutSomethingElseIsNone(String error) {
        assertThat(new GrantRefusal(GrantType.AUTHORIZATION_CODE, error, null).asDenial())
                .isEmpty();
        assertThat(new GrantRefusal(GrantType.REFRESH_TOKEN, error, "Stale token").asDenial())
                .isEmpty();
    }

    @Property
    void theGrantOfMachinesHasNoneOfThem(@ForAll String error, @ForAll @WithNull @Nullable String words) {
        assertThat(new GrantRefusal(GrantType.CLIENT_CREDENTIALS, error, words).asDenial())
                .isEmpty();
    }

    @Property
    void whateverKeycloakSaysOfARefreshTokenItIsRefusedWithAReason(@ForAll @WithNull @Nullable String words) {
        assertThat(new GrantRefusal(GrantType.REFRESH_TOKEN, "invalid_token", words).asDenial())
                .isPresent();
    }
}
