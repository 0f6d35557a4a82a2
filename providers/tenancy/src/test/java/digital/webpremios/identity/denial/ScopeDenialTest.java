package digital.webpremios.identity.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import digital.webpremios.identity.denial.ScopeDenial.ForeignTenant;
import digital.webpremios.identity.denial.ScopeDenial.MalformedScope;
import digital.webpremios.identity.denial.ScopeDenial.NoScopeEnabled;
import digital.webpremios.identity.denial.ScopeDenial.ScopeNotEnabled;
import digital.webpremios.identity.denial.ScopeDenial.TenantNotAllowed;
import digital.webpremios.identity.denial.ScopeDenial.TooManyScopes;
import digital.webpremios.identity.denial.ScopeDenial.UserScope;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ScopeDenialTest {

    static Stream<Arguments> everyDenial() {
        return Stream.of(
                arguments(new MalformedScope("a b"), "malformed-scope", "'a b' is not a well-formed scope."),
                arguments(
                        new TooManyScopes(50, 51),
                        "too-many-scopes",
                        "A request may name 50 scopes at most; 51 were requested."),
                arguments(
                        new UserScope("openid"),
                        "user-scope",
                        "The scope 'openid' is not available to client_credentials."),
                arguments(
                        new ScopeNotEnabled("a/b"),
                        "scope-not-enabled",
                        "The scope 'a/b' is not enabled for this client."),
                arguments(
                        new ForeignTenant("7", "40455"),
                        "foreign-tenant",
                        "The scope of tenant 7 was requested in a realm of tenant 40455."),
                arguments(new TenantNotAllowed("7"), "tenant-not-allowed", "The client may not act for tenant 7."),
                arguments(
                        new NoScopeEnabled(),
                        "no-scope-enabled",
                        "No scope was requested, and the client has none that can be granted by default."));
    }

    @ParameterizedTest
    @MethodSource("everyDenial")
    void aScopeThatIsNotGrantedIsAnInvalidScope(Denial denial, String reason, String explanation) {
        assertThat(denial.error()).isEqualTo(OAuthError.INVALID_SCOPE);
        assertThat(denial.reason()).isEqualTo(reason).matches("[a-z]+(-[a-z]+)*");
        assertThat(denial.explanation()).isEqualTo(explanation);
    }
}
