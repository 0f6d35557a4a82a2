package digital.webpremios.identity.it.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.token.AccessToken;
import digital.webpremios.identity.it.support.token.Answers;
import digital.webpremios.identity.it.support.token.Campaigns;
import digital.webpremios.identity.it.support.token.EachPartner;
import digital.webpremios.identity.it.support.token.TokenEndpoint;
import digital.webpremios.identity.it.support.token.TokenRequests;
import io.restassured.response.Response;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the answer to the client credentials grant and the claims of its token. */
@KeycloakTest
@Tag("smoke")
@Tag("container")
final class MachineTokenIT {

    static final String[] TEN_CLAIMS = {
        "sub", "token_use", "scope", "auth_time", "iss", "exp", "iat", "version", "jti", "client_id"
    };

    private final KeycloakServer server;

    MachineTokenIT(KeycloakServer server) {
        this.server = server;
    }

    @EachPartner
    @Contract("M1")
    void theGuidesRequestGetsExactlyThreeMembersInOrder(TestClient client) {
        Response response = TokenRequests.guide(server, client, Campaigns.of(client));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asString())
                .matches("\\{\"access_token\":\"[^\"]+\",\"expires_in\":3600,\"token_type\":\"Bearer\"}");
    }

    @EachPartner
    @Contract({"M1", "M10"})
    void nothingButTheTokenIsIssued(TestClient client) {
        Response response = TokenEndpoint.of(server, client)
                .post(Campaigns.form(client) + "&response_type=id_token&access_type=offline", client);

        assertThat(response.jsonPath().getMap("$")).containsOnlyKeys("access_token", "expires_in", "token_type");
        assertThat(response.cookies()).isEmpty();
        assertThat(response.header("Set-Cookie")).isNull();
    }

    @EachPartner
    @Contract("M11")
    void theHeaderIsAlgorithmAndKeyId(TestClient client) {
        Map<String, Object> header = token(client).header();

        assertThat(header).containsOnlyKeys("alg", "kid").containsEntry("alg", "RS256");
        assertThat((String) header.get("kid")).isNotBlank();
    }

    @EachPartner
    @Contract("M12")
    void theClaimsAreExactlyTen(TestClient client) {
        AccessToken token = token(client);
        Map<String, Object> claims = token.claims();

        assertThat(claims)
                .containsOnlyKeys(TEN_CLAIMS)
                .containsEntry("sub", client.id())
                .containsEntry("client_id", client.id())
                .containsEntry("token_use", "access")
                .containsEntry("scope", Campaigns.of(client))
                .containsEntry("version", 2)
                .containsEntry("iss", issuer(client.tenant()));
        long issuedAt = token.seconds("iat");
        assertThat(token.seconds("auth_time")).isEqualTo(issuedAt);
        assertThat(token.seconds("exp")).isEqualTo(issuedAt + 3600);
        assertThat(claims.get("iat")).isInstanceOf(Integer.class);
        assertThat(claims.get("exp")).isInstanceOf(Integer.class);
        assertThat((String) claims.get("jti")).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @EachPartner
    @Contract("M12")
    void noTwoTokensHaveTheSameId(TestClient client) {
        Set<Object> ids = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            ids.add(String.valueOf(token(client).claims().get("jti")));
        }

        assertThat(ids).hasSize(20);
    }

    @EachPartner
    @Contract("M12")
    void whateverTheRequestSaysTheClaimsAreTheServers(TestClient client) {
        String more = Form.of(
                "sub",
                "root",
                "iss",
                "https://evil.example",
                "aud",
                "x",
                "claims",
                "{\"access_token\":{\"a\":null}}",
                "token_use",
                "id",
                "expires_in",
                "999999",
                "nonce",
                "n",
                "acr_values",
                "5");
        String form = Campaigns.form(client) + "&" + more;

        Map<String, Object> claims = AccessToken.parse(
                        Answers.assertGranted(TokenEndpoint.of(server, client).post(form, client)))
                .claims();

        assertThat(claims)
                .containsOnlyKeys(TEN_CLAIMS)
                .containsEntry("sub", client.id())
                .containsEntry("iss", issuer(client.tenant()))
                .containsEntry("token_use", "access");
    }

    @ParameterizedTest
    @EnumSource(
            value = TestClient.class,
            names = {"DEMO_PARTNER", "UAT_PARTNER", "PARTNER_NETWORK"})
    @Contract("M11")
    void theSignatureIsOfTheTenantsKeyAndOfNoOthers(TestClient client) throws Exception {
        SignedJWT token = SignedJWT.parse(
                Answers.assertGranted(TokenEndpoint.of(server, client).post(Campaigns.form(client), client)));
        for (TestTenant tenant : List.of(TestTenant.values())) {
            JWKSet keys = JWKSet.load(
                    URI.create(server.url(tenant) + "/.well-known/jwks.json").toURL());
            boolean verified = keys.getKeyByKeyId(token.getHeader().getKeyID()) != null
                    && token.verify(new RSASSAVerifier(
                            keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey()));

            assertThat(verified).isEqualTo(tenant == client.tenant());
        }
    }

    private AccessToken token(TestClient client) {
        return AccessToken.parse(
                Answers.assertGranted(TokenEndpoint.of(server, client).post(Campaigns.form(client), client)));
    }

    private String issuer(TestTenant tenant) {
        return server.url(tenant) + "/realms/" + tenant.realm();
    }
}
