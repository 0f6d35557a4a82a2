package digital.webpremios.identity.it.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.RawAnswer;
import digital.webpremios.identity.it.support.http.RawRequest;
import digital.webpremios.identity.it.support.token.HostProbe;
import digital.webpremios.identity.it.support.token.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the discovery document at the root of a tenant's host and below the issuer. */
@KeycloakTest
final class DiscoveryIT {

    private final KeycloakServer server;

    DiscoveryIT(KeycloakServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @EnumSource
    @Contract("E13")
    void theDocumentHasExactlyTheMembersOfTheEndpointsThatExist(TestTenant tenant) {
        String root = server.url(tenant);

        assertThat(document(tenant))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("issuer", root + "/realms/" + tenant.realm()),
                        Map.entry("authorization_endpoint", root + "/oauth2/authorize"),
                        Map.entry("token_endpoint", root + "/oauth2/token"),
                        Map.entry("userinfo_endpoint", root + "/oauth2/userInfo"),
                        Map.entry("revocation_endpoint", root + "/oauth2/revoke"),
                        Map.entry("end_session_endpoint", root + "/logout"),
                        Map.entry("jwks_uri", root + "/.well-known/jwks.json"),
                        Map.entry(
                                "grant_types_supported",
                                List.of("authorization_code", "implicit", "refresh_token", "client_credentials")),
                        Map.entry("response_types_supported", List.of("code", "token", "token id_token")),
                        Map.entry("scopes_supported", List.of("openid", "email", "phone", "profile")),
                        Map.entry("subject_types_supported", List.of("public")),
                        Map.entry(
                                "token_endpoint_auth_methods_supported",
                                List.of("client_secret_basic", "client_secret_post")),
                        Map.entry("id_token_signing_alg_values_supported", List.of("RS256")),
                        Map.entry("code_challenge_methods_supported", List.of("S256"))));
    }

    @ParameterizedTest
    @EnumSource
    @Contract("E13")
    void everyUrlOfTheDocumentIsAnsweredOnTheTenantsHost(TestTenant tenant) {
        Map<String, Object> document = document(tenant);

        List<String> urls = document.entrySet().stream()
                .filter(member ->
                        member.getKey().endsWith("_endpoint") || member.getKey().endsWith("_uri"))
                .map(member -> member.getValue().toString())
                .toList();

        assertThat(urls).isNotEmpty().allMatch(url -> url.startsWith(server.url(tenant) + "/"));
        assertThat(urls).allMatch(url -> given().get(url).statusCode() != 404);
    }

    @Test
    @Contract({"E13", "I2"})
    void noDocumentNamesAnotherTenant() {
        for (TestTenant tenant : TestTenant.values()) {
            String text = new HostProbe(server, tenant.host()).configuration().asString();
            for (TestTenant other : TestTenant.values()) {
                if (other != tenant) {
                    assertThat(text).doesNotContain(other.realm());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Contract("E14")
    void theIssuerOfATokenIsByteForByteTheDocuments(TestTenant tenant) {
        assertThat(Tokens.issuer(Tokens.issue(server, tenant)))
                .isEqualTo(document(tenant).get("issuer"));
    }

    @ParameterizedTest
    @EnumSource
    @Contract("E14")
    void theDocumentBelowTheIssuerStatesTheSameIssuer(TestTenant tenant) {
        String issuer = new HostProbe(server, tenant.host()).issuer();

        String stated = given().get(issuer + HostProbe.CONFIGURATION)
                .then()
                .statusCode(200)
                .extract()
                .path("issuer");

        assertThat(stated).isEqualTo(issuer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "*/*", "garbage"})
    @Contract("E13")
    void theDocumentIsJsonWhateverIsAccepted(String accept) {
        for (TestTenant tenant : TestTenant.values()) {
            RawAnswer answer = RawRequest.get(tenant, HostProbe.CONFIGURATION)
                    .header("Accept: " + accept)
                    .send(server);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).containsExactly("application/json;charset=UTF-8");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?realm=tenant-uat", "?host=auth.tenant-uat.localhost", "?client_id=uat-partner"})
    @Contract({"E13", "R4"})
    void nothingInTheQueryChangesTheDocument(String query) {
        String plain = RawRequest.get(TestTenant.DEMO, HostProbe.CONFIGURATION)
                .send(server)
                .essence();

        assertThat(RawRequest.get(TestTenant.DEMO, HostProbe.CONFIGURATION + query)
                        .send(server)
                        .essence())
                .isEqualTo(plain);
    }

    private Map<String, Object> document(TestTenant tenant) {
        return new HostProbe(server, tenant.host())
                .configuration()
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
    }
}
