package digital.webpremios.identity.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import digital.webpremios.identity.denial.PolicyDenial.NoAppClient;
import digital.webpremios.identity.denial.PolicyDenial.RateLimited;
import digital.webpremios.identity.denial.PolicyDenial.RefusedByPolicy;
import digital.webpremios.identity.denial.PolicyDenial.RegistrationOutOfBounds;
import digital.webpremios.identity.denial.PolicyDenial.ScopeNotAllowed;
import digital.webpremios.identity.denial.PolicyDenial.SourceAddressNotAllowed;
import digital.webpremios.identity.denial.PolicyDenial.TokenLifetimeOutOfBounds;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class PolicyDenialTest {

    static Stream<Arguments> everyDenial() {
        return Stream.of(
                arguments(
                        new ScopeNotAllowed(OAuthError.INVALID_SCOPE, "a/b"),
                        OAuthError.INVALID_SCOPE,
                        "scope-not-allowed",
                        "The tenant does not allow the scope 'a/b'."),
                arguments(
                        new SourceAddressNotAllowed(),
                        OAuthError.UNAUTHORIZED_CLIENT,
                        "source-address-not-allowed",
                        "The client may not ask for tokens from this address."),
                arguments(
                        new RateLimited(Limit.CLIENT, 3),
                        OAuthError.TOO_MANY_REQUESTS,
                        "client-rate-limit",
                        "The client has reached its limit of token requests. Try again in 3 seconds."),
                arguments(
                        new RateLimited(Limit.TENANT, 4),
                        OAuthError.TOO_MANY_REQUESTS,
                        "tenant-rate-limit",
                        "The tenant's clients have reached their common limit of token requests. Try again in 4 seconds."),
                arguments(
                        new RateLimited(Limit.SOURCE_ADDRESS, 4),
                        OAuthError.TOO_MANY_REQUESTS,
                        "source-address-limit",
                        "Too many requests without a genuine code or refresh token came from this address. Try again in 4"
                                + " seconds."),
                arguments(
                        new RateLimited(Limit.FAILED_AUTHENTICATIONS, 5),
                        OAuthError.TOO_MANY_REQUESTS,
                        "failed-authentications-limit",
                        "The client failed to authenticate from this address too often. Try again in 5 seconds."),
                arguments(
                        new TokenLifetimeOutOfBounds("soon", 300, 600),
                        OAuthError.INVALID_CLIENT_METADATA,
                        "token-lifetime-out-of-bounds",
                        "access.token.lifespan is 'soon'; expected 300 to 600 seconds."),
                arguments(
                        new RegistrationOutOfBounds("webpremios.tenant-ids"),
                        OAuthError.INVALID_CLIENT_METADATA,
                        "registration-out-of-bounds",
                        "A client registration may not set 'webpremios.tenant-ids'; only an administrator of the realm"
                                + " may."),
                Arguments.of(
                        new NoAppClient("Too wide."), OAuthError.INVALID_CLIENT_METADATA, "no-app-client", "Too wide."),
                arguments(
                        new RefusedByPolicy(OAuthError.INVALID_GRANT, "No."),
                        OAuthError.INVALID_GRANT,
                        "client-policy",
                        "No."),
                arguments(
                        new ServerFailure(),
                        OAuthError.SERVER_ERROR,
                        "server-error",
                        "The server failed; its log says why."),
                arguments(
                        new ServerUnavailable(5),
                        OAuthError.TEMPORARILY_UNAVAILABLE,
                        "server-unavailable",
                        "The server's database does not answer; try again in 5 seconds."));
    }

    @ParameterizedTest
    @MethodSource("everyDenial")
    void everyDenialTellsItsErrorItsReasonAndWhy(Denial denial, OAuthError error, String reason, String explanation) {
        assertThat(denial.error()).isEqualTo(error);
        assertThat(denial.reason()).isEqualTo(reason);
        assertThat(denial.explanation()).isEqualTo(explanation);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "999999999,1", "1000000000,1", "1000000001,2", "2000000000,2", "90000000001,91"})
    void aWaitIsToldInWholeSeconds(long nanos, long seconds) {
        assertThat(RateLimited.of(Limit.CLIENT, nanos).retryAfterSeconds()).isEqualTo(seconds);
    }

    @Property
    void whoWaitsAsLongAsToldHasWaitedLongEnough(@ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long nanos) {
        long seconds = RateLimited.of(Limit.TENANT, nanos).retryAfterSeconds();

        assertThat(seconds).isPositive();
        assertThat((double) seconds * 1e9).isGreaterThanOrEqualTo((double) nanos * (1 - 1e-15));
    }
}
