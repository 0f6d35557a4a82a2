package digital.webpremios.identity.cognito.answer;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.cognito.answer.DiscoveryDocument.Authentication;
import digital.webpremios.identity.cognito.request.GrantType;
import digital.webpremios.identity.tenant.FrontendUrl;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Contract rows E13 and E14. */
final class DiscoveryDocumentTest {

    private static Map<String, Object> document(String url, String issuer) {
        return document(
                url, issuer, new Authentication(List.of("client_secret_basic", "client_secret_post"), List.of()));
    }

    private static Map<String, Object> document(String url, String issuer, Authentication authentication) {
        return new DiscoveryDocument(FrontendUrl.parse(url).orElseThrow(), issuer, authentication).asMap();
    }

    @Test
    void signingAlgorithmsAreThereOnlyWhereAMethodUsesAnAssertion() {
        String member = "token_endpoint_auth_signing_alg_values_supported";

        assertThat(document("https://auth.tenant.example", "i")).doesNotContainKey(member);
        assertThat(document(
                        "https://auth.tenant.example",
                        "i",
                        new Authentication(List.of("private_key_jwt"), List.of("ES256", "RS256"))))
                .containsEntry("token_endpoint_auth_methods_supported", List.of("private_key_jwt"))
                .containsEntry(member, List.of("ES256", "RS256"));
    }

    @Test
    void theEndpointsStandAtTheRootOfTheTenantsHost() {
        assertThat(document("https://auth.tenant.example", "https://auth.tenant.example/realms/one"))
                .containsEntry("authorization_endpoint", "https://auth.tenant.example/oauth2/authorize")
                .containsEntry("token_endpoint", "https://auth.tenant.example/oauth2/token")
                .containsEntry("userinfo_endpoint", "https://auth.tenant.example/oauth2/userInfo")
                .containsEntry("revocation_endpoint", "https://auth.tenant.example/oauth2/revoke")
                .containsEntry("end_session_endpoint", "https://auth.tenant.example/logout")
                .containsEntry("jwks_uri", "https://auth.tenant.example/.well-known/jwks.json");
    }

    @Test
    void itSaysWhatTheIntegrationGuideExpects() {
        assertThat(document("https://auth.tenant.example", "i"))
                .containsEntry("response_types_supported", List.of("code", "token", "token id_token"))
                .containsEntry("scopes_supported", List.of("openid", "email", "phone", "profile"))
                .containsEntry("subject_types_supported", List.of("public"))
                .containsEntry(
                        "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"))
                .containsEntry("id_token_signing_alg_values_supported", List.of("RS256"))
                .containsEntry("code_challenge_methods_supported", List.of("S256"));
    }

    @Test
    void itNamesOnlyGrantsOfAHostedDomain() {
        assertThat(document("https://auth.tenant.example", "i").get("grant_types_supported"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .isNotEmpty()
                .allMatch(grant ->
                        grant.equals("implicit") || GrantType.parse(grant).isPresent());
    }

    @Test
    void aSlashAtTheEndOfTheFrontendUrlIsNotDoubled() {
        assertThat(document("https://auth.tenant.example/", "i"))
                .isEqualTo(document("https://auth.tenant.example", "i"));
    }

    @Property
    void theIssuerIsTheTokensByteForByte(@ForAll String issuer) {
        assertThat(document("https://auth.tenant.example", issuer)).containsEntry("issuer", issuer);
    }

    @Property
    void noEndpointIsOnAnotherHostOrNamesARealm(
            @ForAll @StringLength(min = 1, max = 20) @CharRange(from = 'a', to = 'z') String label,
            @ForAll @IntRange(min = 1, max = 65_535) int port) {
        String root = "https://" + label + ".example:" + port;
        document(root, root + "/realms/one").forEach((name, value) -> {
            if (name.endsWith("_endpoint") || name.endsWith("_uri")) {
                assertThat(value).asString().startsWith(root + "/").doesNotContain("realms");
            }
        });
    }
}
