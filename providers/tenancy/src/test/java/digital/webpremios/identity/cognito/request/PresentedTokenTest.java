package digital.webpremios.identity.cognito.request;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.OAuthError;
import digital.webpremios.identity.denial.RequestDenial.ConflictingCredentials;
import digital.webpremios.identity.denial.RequestDenial.DuplicateParameter;
import digital.webpremios.identity.denial.RequestDenial.MissingParameter;
import digital.webpremios.identity.denial.RequestDenial.TooLong;
import digital.webpremios.identity.denial.RequestDenial.UnreadableParameters;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.WithNull;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract row E11. */
final class PresentedTokenTest {

    private static Decision<PresentedToken> read(String body, @Nullable String authorization) {
        return PresentedToken.read(new RawFormRequest(body, null, authorization));
    }

    private static Decision<PresentedToken> denied(Denial denial) {
        return Decision.deny(denial);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer t", "bearer t", "BEARER  t", " Bearer\tt "})
    void aBearerTokenInTheHeaderIsRead(String header) {
        assertThat(read("", header)).isEqualTo(Decision.allow(new PresentedToken("Bearer", "t")));
    }

    @Test
    void aTokenThatIsBoundToAKeyIsReadAsSuch() {
        assertThat(read("", "dpop t")).isEqualTo(Decision.allow(new PresentedToken("DPoP", "t")));
    }

    @Test
    void aTokenInTheFormIsRead() {
        assertThat(read("access_token=t&x=1", null)).isEqualTo(Decision.allow(new PresentedToken("Bearer", "t")));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "Bearer", "Bearer ", "Bearer a b", "Basic YTpi", "Token t", "t"})
    void anythingElseIsNoToken(@Nullable String header) {
        assertThat(read("x=1", header)).isEqualTo(denied(new MissingParameter("access_token")));
    }

    @Test
    void aTokenInTheQueryIsNone() {
        assertThat(PresentedToken.read(new RawFormRequest("", "access_token=t", null)))
                .isEqualTo(denied(new MissingParameter("access_token")));
    }

    @Test
    void aTokenInTwoPlacesIsRefused() {
        assertThat(read("access_token=t", "Bearer t")).isEqualTo(denied(new ConflictingCredentials("access_token")));
        assertThat(read("access_token=t&access_token=t", null))
                .isEqualTo(denied(new DuplicateParameter("access_token")));
    }

    @Test
    void aFormThatCannotBeReadIsRefused() {
        assertThat(read("access_token=%00", null))
                .isEqualTo(denied(new UnreadableParameters("control characters are not allowed")));
        assertThat(read("a".repeat(8193), "Bearer t")).isEqualTo(denied(new TooLong("parameters", 8192, 8193)));
        assertThat(read("a".repeat(8192), "Bearer t")).isEqualTo(Decision.allow(new PresentedToken("Bearer", "t")));
    }

    @Test
    void keycloakIsHandedTheHeaderAndNobodyThePrintedToken() {
        assertThat(new PresentedToken("DPoP", "s3cret").authorization()).isEqualTo("DPoP s3cret");
        assertThat(new PresentedToken("DPoP", "s3cret")).hasToString("PresentedToken[DPoP]");
    }

    @Property
    void whateverIsSentIsReadOrAnInvalidRequest(@ForAll String body, @ForAll @WithNull @Nullable String header) {
        assertThat(read(body, header).fold(token -> OAuthError.INVALID_REQUEST, Denial::error))
                .isEqualTo(OAuthError.INVALID_REQUEST);
    }
}
