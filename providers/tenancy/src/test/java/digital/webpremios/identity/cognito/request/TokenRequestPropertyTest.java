package digital.webpremios.identity.cognito.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.cognito.answer.TokenErrorResponse;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.OAuthError;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.WithNull;
import org.jspecify.annotations.Nullable;

final class TokenRequestPropertyTest {

    private static final Set<OAuthError> POSSIBLE =
            Set.of(OAuthError.INVALID_REQUEST, OAuthError.INVALID_CLIENT, OAuthError.UNSUPPORTED_GRANT_TYPE);

    private static final String SECRET = "s3cret+/%?&=";

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    /**
     * Parameter lists as clients get them right and wrong, with the secret in places where it may and may not stand.
     */
    @Provide
    Arbitrary<String> parameters() {
        Arbitrary<String> names = Arbitraries.of(
                "grant_type",
                "client_id",
                "client_secret",
                "refresh_token",
                "client_assertion",
                "scope",
                "code",
                "other");
        Arbitrary<String> values = Arbitraries.of("", "client_credentials", "c", "other", SECRET, "a\u0000" + SECRET);
        return Combinators.combine(names, values)
                .as((name, value) -> name + "=" + encode(value))
                .list()
                .ofMaxSize(5)
                .map(pairs -> String.join("&", pairs));
    }

    @Provide
    Arbitrary<String> headers() {
        return Arbitraries.of(
                        basic("c:" + SECRET),
                        basic("c:" + encode(SECRET)),
                        basic("other:" + SECRET),
                        basic(":" + SECRET),
                        basic(SECRET),
                        "Basic " + SECRET,
                        "Bearer " + SECRET)
                .injectNull(0.2);
    }

    private static List<String> everythingTold(RawFormRequest raw) {
        return TokenRequest.read(raw)
                .fold(
                        request -> List.of(raw.toString(), request.toString()),
                        denial -> List.of(
                                raw.toString(),
                                denial.explanation(),
                                denial.reason(),
                                denial.toString(),
                                TokenErrorResponse.of(denial, true).toString()));
    }

    @Property
    void arbitraryTextIsReadOrRefusedAndNeverThrows(
            @ForAll String body,
            @ForAll @WithNull @Nullable String query,
            @ForAll @WithNull @Nullable String authorization) {
        OAuthError outcome = TokenRequest.read(new RawFormRequest(body, query, authorization))
                .fold(request -> OAuthError.INVALID_REQUEST, Denial::error);
        assertThat(outcome).isIn(POSSIBLE);
    }

    @Property
    void noDenialAndNoPrintedRequestHoldsTheSecret(
            @ForAll("parameters") String body,
            @ForAll("parameters") String query,
            @ForAll("headers") @Nullable String authorization) {
        assertThat(everythingTold(new RawFormRequest(body, query, authorization)))
                .allSatisfy(told -> assertThat(told).doesNotContain("s3cret"));
    }

    @Property
    void whatWasReadHasAGrantAndAClientAndNoSecretFromTheQuery(
            @ForAll("parameters") String body,
            @ForAll("parameters") String query,
            @ForAll("headers") @Nullable String authorization) {
        boolean sound = TokenRequest.read(new RawFormRequest(body, query, authorization))
                .fold(
                        request -> (request.client().clientId() != null
                                        || request.client().parameters().has("client_assertion"))
                                && request.client().parameters().has("grant_type")
                                && !query.contains("client_secret=")
                                && !query.contains("refresh_token=")
                                && !query.contains("client_assertion="),
                        denial -> POSSIBLE.contains(denial.error()));
        assertThat(sound).isTrue();
    }

    @Property
    void whetherAParameterStandsInBodyOrQueryMakesNoDifferenceUnlessItIsSecret(@ForAll String scope) {
        String head = "grant_type=client_credentials&client_id=c";
        String tail = "scope=" + encode(scope);
        assertThat(TokenRequest.read(new RawFormRequest(head, tail, null)))
                .isEqualTo(TokenRequest.read(new RawFormRequest(head + "&" + tail, null, null)));
    }
}
