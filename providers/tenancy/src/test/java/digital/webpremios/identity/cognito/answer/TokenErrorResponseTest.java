package digital.webpremios.identity.cognito.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import digital.webpremios.identity.denial.ClientDenial.MalformedAuthorization;
import digital.webpremios.identity.denial.ClientDenial.NotAuthenticated;
import digital.webpremios.identity.denial.ClientDenial.TenantDisabled;
import digital.webpremios.identity.denial.GrantDenial;
import digital.webpremios.identity.denial.Limit;
import digital.webpremios.identity.denial.OAuthError;
import digital.webpremios.identity.denial.PolicyDenial.RateLimited;
import digital.webpremios.identity.denial.PolicyDenial.RefusedByPolicy;
import digital.webpremios.identity.denial.RequestDenial.MissingParameter;
import digital.webpremios.identity.denial.RequestDenial.RefusedByServer;
import digital.webpremios.identity.denial.ScopeDenial.MalformedScope;
import digital.webpremios.identity.denial.ServerFailure;
import digital.webpremios.identity.denial.ServerUnavailable;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Contract rows T14, T17 and T18. */
final class TokenErrorResponseTest {

    @ParameterizedTest
    @EnumSource
    void aTerseErrorIsItsCodeAndNothingElse(OAuthError error) {
        assertThat(TokenErrorResponse.of(new RefusedByPolicy(error, "Why."), false)
                        .body())
                .containsExactly(entry("error", error.code()));
    }

    @ParameterizedTest
    @EnumSource
    void aVerboseErrorSaysWhyAfterTheCode(OAuthError error) {
        assertThat(TokenErrorResponse.of(new RefusedByPolicy(error, "Why."), true)
                        .body())
                .containsExactly(entry("error", error.code()), entry("error_description", "Why."));
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID_REQUEST, 400",
        "INVALID_CLIENT, 400",
        "INVALID_GRANT, 400",
        "UNAUTHORIZED_CLIENT, 400",
        "UNSUPPORTED_GRANT_TYPE, 400",
        "UNSUPPORTED_TOKEN_TYPE, 400",
        "INVALID_SCOPE, 400",
        "NOT_FOUND, 404",
        "TOO_MANY_SECRETS, 409",
        "SECRET_IN_USE, 409",
        "TOO_MANY_REQUESTS, 429",
        "SERVER_ERROR, 500",
        "TEMPORARILY_UNAVAILABLE, 503"
    })
    void everyFaultOfTheClientIs400AlsoAFailedAuthentication(OAuthError error, int status) {
        assertThat(TokenErrorResponse.of(new RefusedByPolicy(error, "Why."), false)
                        .status())
                .isEqualTo(status);
        assertThat(TokenErrorResponse.of(new RefusedByPolicy(error, "Why."), true)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void aDisabledTenantAndAMalformedHeaderAnswerLikeAWrongSecret() {
        TokenErrorResponse wrongSecret =
                TokenErrorResponse.of(new NotAuthenticated("invalid_client_credentials"), false);
        assertThat(TokenErrorResponse.of(new TenantDisabled(), false)).isEqualTo(wrongSecret);
        assertThat(TokenErrorResponse.of(new MalformedAuthorization(), false)).isEqualTo(wrongSecret);
        assertThat(wrongSecret)
                .isEqualTo(new TokenErrorResponse(400, Map.of("error", "invalid_client"), OptionalLong.empty()));
    }

    @Test
    void onlyALimitAndAnUnavailableServerSayWhenToComeAgain() {
        assertThat(TokenErrorResponse.of(new RateLimited(Limit.CLIENT, 7), false)
                        .retryAfterSeconds())
                .hasValue(7);
        assertThat(TokenErrorResponse.of(new ServerUnavailable(5), false).retryAfterSeconds())
                .hasValue(5);
        assertThat(TokenErrorResponse.ofTokenManagement(new ServerUnavailable(5), false)
                        .retryAfterSeconds())
                .hasValue(5);
        assertThat(TokenErrorResponse.of(new ServerFailure(), false).retryAfterSeconds())
                .isEmpty();
        assertThat(TokenErrorResponse.of(new TenantDisabled(), false).retryAfterSeconds())
                .isEmpty();
    }

    @Test
    void theAnswerDoesNotChangeAfterwards() {
        Map<String, String> members = new HashMap<>(Map.of("error", "server_error"));
        TokenErrorResponse response = new TokenErrorResponse(500, members, OptionalLong.empty());
        members.clear();
        assertThat(response.body()).hasSize(1);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> response.body().put("error_description", "Why."));
    }

    @Test
    void aTerseErrorRepeatsNothingOfTheRequest() {
        assertThat(TokenErrorResponse.of(new MalformedScope("s3cret"), false).toString())
                .doesNotContain("s3cret");
        assertThat(TokenErrorResponse.of(new MissingParameter("s3cret"), false).toString())
                .doesNotContain("s3cret");
    }

    @Property
    void aDescriptionHasOnlyCharactersThatRfc6749Allows(@ForAll String problem) {
        assertThat(TokenErrorResponse.of(new RefusedByServer("\"\\\n" + problem), true)
                        .body())
                .hasEntrySatisfying(
                        "error_description",
                        description -> assertThat(description).matches("[\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]*"));
    }

    @Property
    void aFailedAuthenticationGivesOneAnswerWhateverTheCause(@ForAll String cause, @ForAll boolean verbose) {
        assertThat(TokenErrorResponse.of(new NotAuthenticated(cause), verbose))
                .isEqualTo(TokenErrorResponse.of(new NotAuthenticated("client_not_found"), verbose));
    }

    @Test
    void aRedirectUriThatDiffersIsTheOneErrorWithADescriptionWhateverTheTenantWants() {
        for (boolean verbose : new boolean[] {false, true}) {
            assertThat(TokenErrorResponse.of(GrantDenial.REDIRECT_URI_DIFFERS, verbose)
                            .body())
                    .containsExactly(
                            entry("error", "unauthorized_client"), entry("error_description", "invalid_redirect"));
        }
        assertThat(TokenErrorResponse.of(GrantDenial.CODE_EXPIRED, false).body())
                .containsExactly(entry("error", "invalid_grant"));
        assertThat(TokenErrorResponse.of(GrantDenial.CODE_EXPIRED, true).body())
                .containsExactly(entry("error", "invalid_grant"), entry("error_description", "The code has expired."));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INVALID_CLIENT")
    void aRefusedRevocationIsAnsweredAsARefusedToken(OAuthError error) {
        RefusedByPolicy denial = new RefusedByPolicy(error, "Why.");

        assertThat(TokenErrorResponse.ofTokenManagement(denial, true)).isEqualTo(TokenErrorResponse.of(denial, true));
    }

    @Test
    void onlyTheRevocationOfAClientThatDoesNotAuthenticateIs401() {
        TokenErrorResponse answer =
                TokenErrorResponse.ofTokenManagement(new NotAuthenticated("client_not_found"), false);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).containsExactly(entry("error", "invalid_client"));
        assertThat(answer.retryAfterSeconds()).isEmpty();
    }
}
