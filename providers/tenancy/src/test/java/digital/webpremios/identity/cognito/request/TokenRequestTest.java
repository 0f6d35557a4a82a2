package digital.webpremios.identity.cognito.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.cognito.request.BasicAuthorization.Credentials;
import digital.webpremios.identity.denial.ClientDenial.MalformedAuthorization;
import digital.webpremios.identity.denial.ClientDenial.UnsupportedGrantType;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract rows T6 to T14. */
final class TokenRequestTest {

    private static final String GRANT = "grant_type=client_credentials";
    private static final String POST = GRANT + "&client_id=c&client_secret=s";

    private static Decision<TokenRequest> read(String body, @Nullable String query, @Nullable String authorization) {
        return TokenRequest.read(new RawFormRequest(body, query, authorization));
    }

    private static Decision<TokenRequest> read(String body) {
        return read(body, null, null);
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    private static Decision<TokenRequest> denied(Denial denial) {
        return Decision.deny(denial);
    }

    private static Decision<TokenRequest> withBasic(Credentials basic, Map<String, String> parameters) {
        return Decision.allow(new TokenRequest(
                GrantType.CLIENT_CREDENTIALS, new ClientRequest(Optional.of(basic), new FormParameters(parameters))));
    }

    private static Decision<TokenRequest> withoutBasic(Map<String, String> parameters) {
        return Decision.allow(new TokenRequest(
                GrantType.CLIENT_CREDENTIALS, new ClientRequest(Optional.empty(), new FormParameters(parameters))));
    }

    private static OAuthError errorOf(Decision<TokenRequest> decision) {
        return decision.fold(
                request -> {
                    throw new AssertionError("read: " + request);
                },
                Denial::error);
    }

    @Test
    void theRequestOfTheIntegrationGuideIsRead() {
        assertThat(read(GRANT + "&client_id=c&scope=webpremios.campaigns%2F40455", null, basic("c:s")))
                .isEqualTo(withBasic(
                        new Credentials("c", "s"),
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                "c",
                                "scope",
                                "webpremios.campaigns/40455")));
    }

    @Test
    void credentialsInTheHeaderAloneAreEnough() {
        assertThat(read(GRANT, null, basic("c:s")))
                .isEqualTo(withBasic(new Credentials("c", "s"), Map.of("grant_type", "client_credentials")));
    }

    @Test
    void credentialsInTheBodyAloneAreEnough() {
        assertThat(read(POST))
                .isEqualTo(withoutBasic(
                        Map.of("grant_type", "client_credentials", "client_id", "c", "client_secret", "s")));
    }

    @Test
    void theSameSecretInHeaderAndBodyIsKeptOnce() {
        assertThat(read(POST, null, basic("c:s")))
                .isEqualTo(withBasic(
                        new Credentials("c", "s"), Map.of("grant_type", "client_credentials", "client_id", "c")));
    }

    @Test
    void aPlusInASecretStaysAPlus() {
        assertThat(read(GRANT, null, basic("c:a+b")))
                .isEqualTo(withBasic(new Credentials("c", "a+b"), Map.of("grant_type", "client_credentials")));
        assertThat(read(GRANT + "&client_id=c&client_secret=a%2Bb"))
                .isEqualTo(withoutBasic(
                        Map.of("grant_type", "client_credentials", "client_id", "c", "client_secret", "a+b")));
    }

    @Test
    void aClientAssertionNamesTheClientToo() {
        assertThat(read(GRANT + "&client_assertion=e30&client_assertion_type=jwt"))
                .isEqualTo(withoutBasic(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_assertion",
                        "e30",
                        "client_assertion_type",
                        "jwt")));
    }

    @Test
    void parametersInTheQueryOfAnEmptyBodyAreHonoured() {
        assertThat(read("", GRANT + "&scope=a%2Fb", basic("c:s")))
                .isEqualTo(withBasic(
                        new Credentials("c", "s"), Map.of("grant_type", "client_credentials", "scope", "a/b")));
    }

    @Test
    void bodyAndQueryAreMerged() {
        assertThat(read("client_id=c&client_secret=s", GRANT, null)).isEqualTo(read(POST));
    }

    @ParameterizedTest
    @CsvSource({
        "client_secret=s, client_secret",
        "refresh_token=r, refresh_token",
        "client_assertion=e30, client_assertion",
        "client%5Fsecret=s, client_secret",
        "client_secret, client_secret"
    })
    void aSecretInTheQueryIsRefused(String query, String name) {
        assertThat(read(GRANT + "&client_id=c", query, null)).isEqualTo(denied(new SecretInQuery(name)));
        assertThat(read(GRANT, query, basic("c:s"))).isEqualTo(denied(new SecretInQuery(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scope", "grant_type", "client_id", "client_secret", "unknown"})
    void aParameterTwiceInTheBodyIsRefused(String name) {
        assertThat(read(name + "=a&x=y&" + name + "=a", null, basic("c:s")))
                .isEqualTo(denied(new DuplicateParameter(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scope", "grant_type", "client_id", "unknown"})
    void aParameterTwiceInTheQueryOrOnceInEachIsRefused(String name) {
        assertThat(read("", name + "=a&" + name + "=b", basic("c:s"))).isEqualTo(denied(new DuplicateParameter(name)));
        assertThat(read(name + "=a", name + "=a", basic("c:s"))).isEqualTo(denied(new DuplicateParameter(name)));
    }

    @Test
    void unknownParametersAreIgnored() {
        assertThat(read(POST + "&foo=bar&audience=x&password=p&username=u&claims=%7B%7D"))
                .isEqualTo(read(POST));
    }

    @Test
    void emptyParametersAreIgnored() {
        assertThat(read(POST + "&scope=&code=&refresh_token")).isEqualTo(read(POST));
    }

    @Test
    void everyParameterOfATokenEndpointIsPassedOn() {
        assertThat(read(GRANT + "&client_id=c&code=1&redirect_uri=2&code_verifier=3&refresh_token=4"
                        + "&aws_client_metadata=%7B%7D"))
                .isEqualTo(withoutBasic(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        "c",
                        "code",
                        "1",
                        "redirect_uri",
                        "2",
                        "code_verifier",
                        "3",
                        "refresh_token",
                        "4",
                        "aws_client_metadata",
                        "{}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "grant_type", "grant_type=", "scope=a", "GRANT_TYPE=client_credentials", "grant-type=x"})
    void aMissingOrEmptyGrantTypeIsAnInvalidRequest(String body) {
        assertThat(read(body, null, basic("c:s"))).isEqualTo(denied(new MissingParameter("grant_type")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&client_id=", "&client_secret=s", "&client_assertion=", "&clientId=c"})
    void noClientIdAnywhereIsAnInvalidRequest(String rest) {
        assertThat(read(GRANT + rest)).isEqualTo(denied(new MissingParameter("client_id")));
        assertThat(read(GRANT + rest, null, "Bearer abc")).isEqualTo(denied(new MissingParameter("client_id")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scope=%", "scope=%zz", "%FF=1", "scope=a%00b", "{\"grant_type\":\"%\"}"})
    void anUnparsableBodyOrQueryIsAnInvalidRequest(String text) {
        assertThat(errorOf(read(POST + "&" + text))).isEqualTo(OAuthError.INVALID_REQUEST);
        assertThat(errorOf(read(POST, text, null))).isEqualTo(OAuthError.INVALID_REQUEST);
    }

    @Test
    void eightThousandCharactersAreReadAndNoMore() {
        String padding = "x=" + "p".repeat(8192 - POST.length() - 3);
        assertThat(read(POST + "&" + padding)).isEqualTo(read(POST));
        assertThat(read(POST + "&" + padding + "p")).isEqualTo(denied(new TooLong("parameters", 8192, 8193)));
        assertThat(read(POST, padding + "pp", null)).isEqualTo(denied(new TooLong("parameters", 8192, 8193)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "urn:ietf:params:oauth:grant-type:device_code",
                "urn:openid:params:grant-type:ciba",
                "urn:ietf:params:oauth:grant-type:token-exchange",
                "urn:ietf:params:oauth:grant-type:uma-ticket",
                "Client_Credentials",
                "x"
            })
    void anUnknownGrantTypeIsUnsupported(String grantType) {
        assertThat(read("grant_type=" + grantType + "&client_id=c&client_secret=s"))
                .isEqualTo(denied(new UnsupportedGrantType()));
        assertThat(read("grant_type=" + grantType, null, basic("c:s"))).isEqualTo(denied(new UnsupportedGrantType()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "C", "c%20", "cc"})
    void anotherClientIdThanTheHeadersIsAnInvalidRequest(String id) {
        assertThat(read(GRANT + "&client_id=" + id, null, basic("c:s")))
                .isEqualTo(denied(new ConflictingCredentials("client_id")));
        assertThat(read(GRANT, "client_id=" + id, basic("c:s")))
                .isEqualTo(denied(new ConflictingCredentials("client_id")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "S", "s%20", "ss"})
    void anotherSecretThanTheHeadersIsAnInvalidRequest(String secret) {
        assertThat(read(GRANT + "&client_secret=" + secret, null, basic("c:s")))
                .isEqualTo(denied(new ConflictingCredentials("client_secret")));
        assertThat(read(GRANT + "&client_secret=" + secret, null, basic("c:")))
                .isEqualTo(denied(new ConflictingCredentials("client_secret")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !", "Basic Yw==", "Basic OnM="})
    void aMalformedHeaderIsAnInvalidClientEvenBesideGoodParameters(String header) {
        assertThat(read(POST, null, header)).isEqualTo(denied(new MalformedAuthorization()));
        assertThat(errorOf(read(GRANT, null, header))).isEqualTo(OAuthError.INVALID_CLIENT);
    }

    @ParameterizedTest
    @CsvSource({
        "client_id=c, ''",
        "'', client_id=c",
        "client_id=c&grant_type=none, x=1",
        "client_secret=s&client_id=c, ''"
    })
    void theClientThatARequestClaimsIsFoundInItsParameters(String body, String query) {
        assertThat(TokenRequest.claimedClient(new RawFormRequest(body, query, null)))
                .contains("c");
    }

    @Test
    void theClientOfTheHeaderGoesBeforeThatOfTheParametersHoweverWrongTheyAre() {
        assertThat(TokenRequest.claimedClient(new RawFormRequest("client_id=other", null, basic("c:s"))))
                .contains("c");
        assertThat(TokenRequest.claimedClient(new RawFormRequest("x=%zz", null, basic("c:s"))))
                .contains("c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "grant_type=x", "client_id=", "client_id=c&client_id=d", "client_id=c&x=%zz"})
    void aRequestThatNamesNoClientOrTwoClaimsNone(String body) {
        assertThat(TokenRequest.claimedClient(new RawFormRequest(body, null, "Basic !")))
                .isEmpty();
    }

    @Test
    void aUserGrantNeedsWhatItGrantsBy() {
        assertThat(read("grant_type=authorization_code&redirect_uri=x", null, basic("c:s")))
                .isEqualTo(denied(new MissingParameter("code")));
        assertThat(read("grant_type=authorization_code&code=", null, basic("c:s")))
                .isEqualTo(denied(new MissingParameter("code")));
        assertThat(read("grant_type=refresh_token&code=x", null, basic("c:s")))
                .isEqualTo(denied(new MissingParameter("refresh_token")));
    }

    @Test
    void aUserGrantWithThatIsRead() {
        assertThat(read("grant_type=authorization_code&code=x&redirect_uri=y&code_verifier=z", null, basic("c:s")))
                .isEqualTo(Decision.allow(new TokenRequest(
                        GrantType.AUTHORIZATION_CODE,
                        new ClientRequest(
                                Optional.of(new Credentials("c", "s")),
                                new FormParameters(Map.of(
                                        "grant_type", "authorization_code",
                                        "code", "x",
                                        "redirect_uri", "y",
                                        "code_verifier", "z"))))));
        assertThat(read("grant_type=refresh_token&refresh_token=x&client_id=c"))
                .isEqualTo(Decision.allow(new TokenRequest(
                        GrantType.REFRESH_TOKEN,
                        new ClientRequest(
                                Optional.empty(),
                                new FormParameters(Map.of(
                                        "grant_type", "refresh_token", "refresh_token", "x", "client_id", "c"))))));
    }
}
