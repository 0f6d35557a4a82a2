package digital.webpremios.identity.cognito.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.cognito.request.BasicAuthorization.Credentials;
import digital.webpremios.identity.denial.ClientDenial.MalformedAuthorization;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.OAuthError;
import digital.webpremios.identity.denial.RequestDenial.ConflictingCredentials;
import digital.webpremios.identity.denial.RequestDenial.DuplicateParameter;
import digital.webpremios.identity.denial.RequestDenial.MissingParameter;
import digital.webpremios.identity.denial.RequestDenial.SecretInQuery;
import digital.webpremios.identity.denial.RequestDenial.TooLong;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.WithNull;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract row E12. */
final class RevocationRequestTest {

    private static Decision<RevocationRequest> read(
            String body, @Nullable String query, @Nullable String authorization) {
        return RevocationRequest.read(new RawFormRequest(body, query, authorization));
    }

    private static Decision<RevocationRequest> denied(Denial denial) {
        return Decision.deny(denial);
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    @Test
    void aTokenOfAClientWithASecretIsRead() {
        assertThat(read("token=t&token_type_hint=refresh_token&x=1", null, basic("c:s")))
                .isEqualTo(Decision.allow(new RevocationRequest(
                        new ClientRequest(
                                Optional.of(new Credentials("c", "s")),
                                new FormParameters(Map.of("token", "t", "token_type_hint", "refresh_token"))),
                        "t")));
    }

    @Test
    void aTokenOfAPublicClientIsRead() {
        assertThat(read("token=t&client_id=c", null, null))
                .isEqualTo(Decision.allow(new RevocationRequest(
                        new ClientRequest(Optional.empty(), new FormParameters(Map.of("token", "t", "client_id", "c"))),
                        "t")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "token=", "Token=t", "refresh_token=t"})
    void withoutATokenThereIsNothingToRevoke(String body) {
        assertThat(read(body, null, basic("c:s"))).isEqualTo(denied(new MissingParameter("token")));
    }

    @Test
    void withoutAClientNobodyAsks() {
        assertThat(read("token=t", null, null)).isEqualTo(denied(new MissingParameter("client_id")));
    }

    @Test
    void twoTokensAreNone() {
        assertThat(read("token=t&token=u", null, basic("c:s"))).isEqualTo(denied(new DuplicateParameter("token")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "client_secret", "client_assertion"})
    void aSecretInTheQueryIsRefused(String name) {
        assertThat(read("", name + "=t", basic("c:s"))).isEqualTo(denied(new SecretInQuery(name)));
    }

    @Test
    void theRulesOfClientsHoldHereToo() {
        assertThat(read("token=t", null, "Basic !")).isEqualTo(denied(new MalformedAuthorization()));
        assertThat(read("token=t&client_id=d", null, basic("c:s")))
                .isEqualTo(denied(new ConflictingCredentials("client_id")));
        assertThat(read("token=" + "t".repeat(9000), null, basic("c:s")))
                .isEqualTo(denied(new TooLong("parameters", 8192, 9006)));
    }

    @Test
    void theClaimedClientIsKnownHoweverWrongTheRestIs() {
        assertThat(RevocationRequest.claimedClient(new RawFormRequest("x=%zz", null, basic("c:s"))))
                .contains("c");
        assertThat(RevocationRequest.claimedClient(new RawFormRequest("client_id=c", null, null)))
                .contains("c");
        assertThat(RevocationRequest.claimedClient(new RawFormRequest("", null, null)))
                .isEmpty();
    }

    @Property
    void whateverIsSentIsReadOrRefusedWithACode(
            @ForAll String body,
            @ForAll @WithNull @Nullable String query,
            @ForAll @WithNull @Nullable String authorization) {
        OAuthError outcome =
                read(body, query, authorization).fold(request -> OAuthError.INVALID_REQUEST, Denial::error);
        assertThat(outcome).isIn(OAuthError.INVALID_REQUEST, OAuthError.INVALID_CLIENT);
    }
}
