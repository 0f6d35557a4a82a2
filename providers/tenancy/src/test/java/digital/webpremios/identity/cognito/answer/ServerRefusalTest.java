package digital.webpremios.identity.cognito.answer;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.denial.ClientDenial.NotAuthenticated;
import digital.webpremios.identity.denial.OAuthError;
import digital.webpremios.identity.denial.PolicyDenial.RefusedByPolicy;
import digital.webpremios.identity.denial.RequestDenial.RefusedByServer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.WithNull;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerRefusalTest {

    @ParameterizedTest
    @ValueSource(strings = {"invalid_client", "unauthorized_client"})
    void beforeAuthenticationAnErrorAboutTheClientIsAFailedAuthentication(String error) {
        assertThat(new ServerRefusal(error, "Invalid client or Invalid client credentials", false, "client_not_found")
                        .asDenial())
                .isEqualTo(new NotAuthenticated("client_not_found"));
    }

    @Test
    void aFailedAuthenticationWithoutACauseIsJustThat() {
        assertThat(new ServerRefusal("unauthorized_client", null, false, null).asDenial())
                .isEqualTo(new NotAuthenticated("invalid_client"));
    }

    @Test
    void afterAuthenticationTheClientIsKnownAndThePolicyRefused() {
        assertThat(new ServerRefusal("unauthorized_client", "Not enabled", true, "not_allowed").asDenial())
                .isEqualTo(new RefusedByPolicy(OAuthError.UNAUTHORIZED_CLIENT, "Not enabled"));
        assertThat(new ServerRefusal("invalid_client", null, true, null).asDenial())
                .isEqualTo(new RefusedByPolicy(OAuthError.INVALID_CLIENT, "The request was refused."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"invalid_grant", "invalid_scope", "server_error", "unsupported_grant_type", "too_many_requests"})
    void aCodeOfTheDialectIsPassedOnWhoeverAsks(String error) {
        assertThat(new ServerRefusal(error, "No.", false, null).asDenial())
                .isInstanceOf(RefusedByPolicy.class)
                .matches(denial -> denial.error().code().equals(error))
                .matches(denial -> denial.explanation().equals("No."));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "invalid_request", "invalid_dpop_proof", "INVALID_CLIENT", "unknown_error", "access_denied"})
    void aCodeThatNoClientOfCognitoKnowsIsAnInvalidRequest(@Nullable String error) {
        assertThat(new ServerRefusal(error, "HTTPS required", false, "ssl_required").asDenial())
                .isEqualTo(new RefusedByServer("HTTPS required"));
        assertThat(new ServerRefusal(error, null, true, null).asDenial())
                .isEqualTo(new RefusedByServer("The request was refused."));
    }

    @Property
    void everyCauseOfAFailedAuthenticationGivesTheSameAnswer(
            @ForAll @WithNull @Nullable String description,
            @ForAll @WithNull @Nullable String eventError,
            @ForAll boolean verbose) {
        ServerRefusal unknownClient = new ServerRefusal("invalid_client", "No such client", false, "client_not_found");
        ServerRefusal other = new ServerRefusal("unauthorized_client", description, false, eventError);
        assertThat(TokenErrorResponse.of(other.asDenial(), verbose))
                .isEqualTo(TokenErrorResponse.of(unknownClient.asDenial(), verbose));
    }

    @Property
    void anArbitraryCodeIsAnInvalidRequest(
            @ForAll @WithNull @Nullable String error,
            @ForAll @WithNull @Nullable String description,
            @ForAll boolean authenticated,
            @ForAll @WithNull @Nullable String eventError) {
        assertThat(new ServerRefusal(error, description, authenticated, eventError)
                        .asDenial()
                        .error())
                .isEqualTo(OAuthError.INVALID_REQUEST);
    }
}
