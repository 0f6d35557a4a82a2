package digital.webpremios.identity.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import digital.webpremios.identity.denial.ClientDenial.GrantNotEnabled;
import digital.webpremios.identity.denial.ClientDenial.IntrospectionNotEnabled;
import digital.webpremios.identity.denial.ClientDenial.MalformedAuthorization;
import digital.webpremios.identity.denial.ClientDenial.Misconfigured;
import digital.webpremios.identity.denial.ClientDenial.NotAuthenticated;
import digital.webpremios.identity.denial.ClientDenial.TenantDisabled;
import digital.webpremios.identity.denial.ClientDenial.UnsupportedGrantType;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ClientDenialTest {

    static Stream<Arguments> everyDenial() {
        return Stream.of(
                arguments(
                        new MalformedAuthorization(),
                        OAuthError.INVALID_CLIENT,
                        "malformed-authorization",
                        "The Authorization header is not valid Basic authentication."),
                arguments(
                        new NotAuthenticated("client_not_found"),
                        OAuthError.INVALID_CLIENT,
                        "client_not_found",
                        "Client authentication failed."),
                arguments(
                        new TenantDisabled(),
                        OAuthError.INVALID_CLIENT,
                        "tenant-disabled",
                        "Client authentication failed."),
                arguments(
                        new UnsupportedGrantType(),
                        OAuthError.UNSUPPORTED_GRANT_TYPE,
                        "unsupported-grant-type",
                        "The grant type must be authorization_code, client_credentials or refresh_token."),
                arguments(
                        new GrantNotEnabled("client_credentials"),
                        OAuthError.UNAUTHORIZED_CLIENT,
                        "grant-not-enabled",
                        "The client is not enabled for the grant type client_credentials."),
                arguments(
                        new IntrospectionNotEnabled(),
                        OAuthError.UNAUTHORIZED_CLIENT,
                        "introspection-not-enabled",
                        "The client is not enabled for introspection."),
                arguments(
                        new Misconfigured("access.token.lifespan", "a number"),
                        OAuthError.UNAUTHORIZED_CLIENT,
                        "client-misconfigured",
                        "The client's attribute 'access.token.lifespan' is not usable; expected a number."));
    }

    @ParameterizedTest
    @MethodSource("everyDenial")
    void everyDenialTellsItsErrorItsReasonAndWhy(Denial denial, OAuthError error, String reason, String explanation) {
        assertThat(denial.error()).isEqualTo(error);
        assertThat(denial.reason()).isEqualTo(reason);
        assertThat(denial.explanation()).isEqualTo(explanation);
    }

    @Property
    void theClientNeverLearnsWhyItDidNotAuthenticate(@ForAll String cause) {
        Denial unknownClient = new NotAuthenticated("client_not_found");
        Denial other = new NotAuthenticated(cause);
        assertThat(other.error()).isEqualTo(unknownClient.error());
        assertThat(other.explanation()).isEqualTo(unknownClient.explanation());
        assertThat(other.reason()).isEqualTo(cause);
    }

    @Test
    void aDisabledTenantLooksLikeAFailedAuthentication() {
        Denial failed = new NotAuthenticated("invalid_client_credentials");
        assertThat(new TenantDisabled().error()).isEqualTo(failed.error());
        assertThat(new TenantDisabled().explanation()).isEqualTo(failed.explanation());
    }
}
