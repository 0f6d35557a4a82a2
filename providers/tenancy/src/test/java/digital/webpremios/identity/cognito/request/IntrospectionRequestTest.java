package digital.webpremios.identity.cognito.request;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.RequestDenial.DuplicateParameter;
import digital.webpremios.identity.denial.RequestDenial.MissingParameter;
import digital.webpremios.identity.denial.RequestDenial.SecretInQuery;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract row E17. */
final class IntrospectionRequestTest {

    private static Decision<IntrospectionRequest> read(String body, @Nullable String query) {
        return IntrospectionRequest.read(new RawFormRequest(body, query, null));
    }

    @Test
    void theHintIsNotPassedOnBecauseOnlyAccessTokensAreIntrospected() {
        assertThat(read("token=t&client_id=c&token_type_hint=refresh_token&x=1", null))
                .isEqualTo(Decision.allow(new IntrospectionRequest(
                        new ClientRequest(Optional.empty(), new FormParameters(Map.of("token", "t", "client_id", "c"))),
                        "t")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_id=c", "client_id=c&token=", "client_id=c&Token=t"})
    void aRequestWithoutATokenIsRefused(String body) {
        assertThat(read(body, null)).isEqualTo(Decision.deny(new MissingParameter("token")));
    }

    @Test
    void aTokenInTheQueryOrTwiceIsRefused() {
        assertThat(read("client_id=c", "token=t")).isEqualTo(Decision.deny(new SecretInQuery("token")));
        assertThat(read("client_id=c&token=t&token=t", null)).isEqualTo(Decision.deny(new DuplicateParameter("token")));
    }

    @Test
    void theTokenIsNotInItsText() {
        String shown = read("token=secret-of-the-test&client_id=c", null).fold(Object::toString, Object::toString);

        assertThat(shown).startsWith("IntrospectionRequest").doesNotContain("secret-of-the-test");
    }
}
