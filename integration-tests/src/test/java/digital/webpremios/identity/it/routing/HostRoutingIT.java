package digital.webpremios.identity.it.routing;

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
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that each host is answered by its own tenant, at the root, however the host is spelled. */
@KeycloakTest
final class HostRoutingIT {

    @ParameterizedTest
    @EnumSource
    @Contract("R1")
    void eachTenantIsAnsweredByItsOwnRealmAtTheRootOfItsHost(TestTenant tenant, KeycloakServer server) {
        assertThat(new HostProbe(server, tenant.host()).issuer()).endsWith("/realms/" + tenant.realm());
        assertThat(Tokens.keys(server, tenant).getKeys()).isNotEmpty();
        assertThat(Tokens.issuer(Tokens.issue(server, tenant))).endsWith("/realms/" + tenant.realm());
    }

    @ParameterizedTest
    @EnumSource
    @Contract({"R1", "E13"})
    void noUrlThatAClientConfiguresNamesARealm(TestTenant tenant, KeycloakServer server) {
        JsonPath document = new HostProbe(server, tenant.host()).configuration().jsonPath();

        Map<String, Object> members = document.getMap("$");
        members.remove("issuer");

        assertThat(members.toString()).contains(server.url(tenant)).doesNotContain("realms");
    }

    @ParameterizedTest
    @EnumSource
    @Contract("R1")
    void theRootHasNothingButWhatTheContractNames(TestTenant tenant, KeycloakServer server) {
        for (String path :
                new String[] {"/", "/tokens", "/oauth2", "/oauth2/", "/.well-known/", "/jwks.json", "/protocol"}) {
            given().get(server.url(tenant) + path).then().statusCode(404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AUTH.TENANT-DEMO.LOCALHOST, tenant-demo",
        "Auth.Tenant-Uat.LocalHost, tenant-uat",
        "auth.tenant-demo.localhost:1, tenant-demo",
        "auth.tenant-uat.localhost:443, tenant-uat",
        "auth.tenant-uat.localhost:, tenant-uat",
        "auth.tenant-demo.localhost., tenant-demo",
        "auth.tenant-uat.localhost.:8443, tenant-uat",
        "AUTH.partners.localhost.:65535, partners"
    })
    @Contract("R2")
    void anotherSpellingOfTheHostIsTheSameTenant(String host, String realm, KeycloakServer server) {
        RawAnswer answer = RawRequest.get(host, HostProbe.CONFIGURATION).send(server);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("/realms/" + realm + '"');
    }

    @ParameterizedTest
    @CsvSource({
        "AUTH.Tenant-Demo.localhost, DEMO",
        "auth.tenant-uat.localhost.:99, UAT",
        "auth.tenant-demo.localhost:99, DEMO"
    })
    @Contract({"R2", "E14"})
    void theIssuerAndTheUrlsAreTheConfiguredOnesHoweverTheHostIsSpelled(
            String host, TestTenant tenant, KeycloakServer server) {
        String plain =
                RawRequest.get(tenant, HostProbe.CONFIGURATION).send(server).body();

        assertThat(RawRequest.get(host, HostProbe.CONFIGURATION).send(server).body())
                .isEqualTo(plain)
                .contains(server.url(tenant));
    }
}
