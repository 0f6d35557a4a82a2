package digital.webpremios.identity.it.usertoken;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.support.browser.Browser;
import digital.webpremios.identity.it.support.browser.BrowserPage;
import digital.webpremios.identity.it.support.browser.SignInTenant;
import digital.webpremios.identity.it.support.browser.SignInTest;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TemporaryUser;
import digital.webpremios.identity.it.support.token.HostProbe;
import digital.webpremios.identity.it.support.token.Tokens;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the implicit grant: the tokens in the redirect's fragment. */
@KeycloakTest
final class ImplicitFlowIT extends SignInTest {

    ImplicitFlowIT(KeycloakServer server, AdminApi admin) {
        super(server, admin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token id_token", "id_token token"})
    @Contract({"E3", "E14"})
    void bothTokensStandInTheFragmentAndAreBoundToEachOther(String type) throws Exception {
        for (SignInTenant tenant : tenants()) {
            String answer = signIn(tenant, type, "scope=openid", "nonce=a-nonce");

            assertThat(BrowserPage.parameters(answer, '#'))
                    .containsKeys("id_token", "access_token")
                    .containsEntry("token_type", "Bearer")
                    .containsEntry("state", "the state & more")
                    .doesNotContainKeys("refresh_token", "code", "error");
            JWTClaimsSet id = claims(answer, "id_token");
            assertThat(id.getStringClaim("nonce")).isEqualTo("a-nonce");
            assertThat(id.getStringClaim("at_hash")).isEqualTo(hash(token(answer, "access_token")));
            assertThat(id.getAudience()).containsExactly(tenant.spa());
            assertThat(id.getIssuer())
                    .isEqualTo(new HostProbe(server, tenant.tenant().host()).issuer());
            assertThat(Tokens.verifies(Tokens.keys(server, tenant.tenant()), token(answer, "id_token")))
                    .isTrue();
        }
    }

    @Test
    @Contract("E3")
    void theLifetimeIsTheTokens() throws Exception {
        for (SignInTenant tenant : tenants()) {
            String answer = signIn(tenant, "token", "scope=openid");

            JWTClaimsSet access = claims(answer, "access_token");
            Duration lifetime = Duration.between(
                    access.getIssueTime().toInstant(),
                    access.getExpirationTime().toInstant());
            assertThat(token(answer, "expires_in")).isEqualTo(String.valueOf(lifetime.toSeconds()));
        }
    }

    @Test
    @Contract("E3")
    void aTokenWithOpenidComesWithAnIdTokenThoughNoNonceWasSent() throws Exception {
        for (SignInTenant tenant : tenants()) {
            String answer = signIn(tenant, "token", "scope=openid");

            assertThat(BrowserPage.parameters(answer, '#'))
                    .containsKeys("id_token", "access_token")
                    .doesNotContainKey("refresh_token");
            assertThat(claims(answer, "id_token").getStringClaim("at_hash"))
                    .isEqualTo(hash(token(answer, "access_token")));
        }
    }

    @Test
    @Contract("E3")
    void aTokenWithoutOpenidComesAlone() {
        for (SignInTenant tenant : tenants()) {
            String scope = tenant.tenant().campaignScope();
            try (TemporaryClient client = tenant.createSpa(admin, scope)) {
                String query = SignInTenant.query(client.id(), "token", "scope=" + scope);

                String location = new Browser()
                        .signIn(tenant.url("/login?" + query), tenant.user().name(), TemporaryUser.PASSWORD);

                assertThat(BrowserPage.parameters(location, '#'))
                        .containsKey("access_token")
                        .doesNotContainKeys("id_token", "refresh_token", "code");
            }
        }
    }

    @Test
    @Contract("E3")
    void noTokenStandsInTheQueryWhereLogsWouldKeepIt() {
        for (SignInTenant tenant : tenants()) {
            String url = tenant.spaRequest("/login", "token", "scope=openid", "response_mode=query");

            String location = new Browser().signIn(url, tenant.user().name(), TemporaryUser.PASSWORD);

            assertThat(location).startsWith(SignInTenant.CALLBACK + "#").doesNotContain("?");
        }
    }

    private static String signIn(SignInTenant tenant, String type, String... changes) {
        String location = new Browser()
                .signIn(
                        tenant.spaRequest("/oauth2/authorize", type, changes),
                        tenant.user().name(),
                        TemporaryUser.PASSWORD);
        assertThat(location).startsWith(SignInTenant.CALLBACK + "#");
        return location;
    }

    private static String token(String location, String name) {
        return BrowserPage.parameter(location, '#', name);
    }

    private static JWTClaimsSet claims(String location, String name) throws ParseException {
        return Tokens.parse(token(location, name)).getJWTClaimsSet();
    }

    /** OpenID Connect Core 1.0, section 3.2.2.9. */
    private static String hash(String token) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, digest.length / 2));
    }
}
