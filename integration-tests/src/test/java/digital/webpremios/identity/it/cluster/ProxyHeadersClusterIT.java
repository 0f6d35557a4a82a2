package digital.webpremios.identity.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.server.cluster.Cluster;
import digital.webpremios.identity.it.server.cluster.ClusterNode;
import digital.webpremios.identity.it.server.cluster.ClusterTest;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.http.RawAnswer;
import digital.webpremios.identity.it.support.http.RawRequest;
import digital.webpremios.identity.it.support.token.Campaigns;
import digital.webpremios.identity.it.support.token.HostProbe;
import digital.webpremios.identity.it.support.token.Tokens;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests proxy headers in a cluster. The nodes accept the X-Forwarded headers of one proxy; they accept them from no
 * other peer, and no other headers from this one.
 */
@ClusterTest
final class ProxyHeadersClusterIT {

    private static final String UNTRUSTED = "127.0.0.1";

    private final List<ClusterNode> nodes;

    ProxyHeadersClusterIT(Cluster cluster) {
        this.nodes = List.of(cluster.a(), cluster.b());
    }

    @ParameterizedTest
    @CsvSource({"DEMO,UAT", "UAT,DEMO"})
    @Contract({"R4", "R1"})
    void theForwardedHostOfTheTrustedProxyIsTheTenantsAndThatOfAnyOtherPeerIsNot(
            TestTenant host, TestTenant forwarded) {
        for (ClusterNode node : nodes) {
            RawRequest request = configuration(host.host()).header("X-Forwarded-Host: " + forwarded.host());

            assertIssuer(request.from(ClusterNode.TRUSTED_PROXY).send(node), forwarded);
            assertIssuer(request.from(UNTRUSTED).send(node), host);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded: host=%s",
                "Forwarded: for=127.0.0.1;host=\"%s:443\";proto=https",
                "X-Forwarded-Server: %s",
                "X-Original-Host: %s",
                "X-Host: %s"
            })
    @Contract("R4")
    void whatIsNotItsHeaderChangesNoTenantEvenIfTheTrustedProxySendsIt(String header) {
        for (ClusterNode node : nodes) {
            for (String peer : List.of(ClusterNode.TRUSTED_PROXY, UNTRUSTED)) {
                assertIssuer(
                        configuration(TestTenant.DEMO.host())
                                .header(header.formatted(TestTenant.UAT.host()))
                                .from(peer)
                                .send(node),
                        TestTenant.DEMO);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"DEMO,UAT", "UAT,DEMO"})
    @Contract({"R4", "I1"})
    void credentialsGetATokenAtTheTenantThatTheTrustedProxyNamesAndAtNoOther(TestTenant tenant, TestTenant other) {
        for (ClusterNode node : nodes) {
            assertThat(token(tenant, other, tenant, ClusterNode.TRUSTED_PROXY)
                            .send(node)
                            .status())
                    .isEqualTo(200);
            assertInvalidClient(
                    token(tenant, tenant, other, ClusterNode.TRUSTED_PROXY).send(node));
            assertInvalidClient(token(tenant, other, tenant, UNTRUSTED).send(node));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/realms", "/admin/master/console/", "/realms/master", "/realms/tenant-uat"})
    @Contract({"R4", "R5"})
    void onAForwardedTenantsHostThereIsNothingOfTheAdministrationsNorOfAnotherTenants(String path) {
        for (ClusterNode node : nodes) {
            assertThat(RawRequest.get("localhost", path)
                            .header("X-Forwarded-Host: " + TestTenant.DEMO.host())
                            .from(ClusterNode.TRUSTED_PROXY)
                            .send(node)
                            .status())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/realms", "/admin/master/console/", "/realms/master"})
    @Contract({"R4", "R5"})
    void aPeerThatIsNotTrustedMakesNoAdministrationHostOfATenants(String path) {
        for (ClusterNode node : nodes) {
            for (TestTenant tenant : TestTenant.values()) {
                assertThat(RawRequest.get(tenant, path)
                                .header("X-Forwarded-Host: localhost")
                                .from(UNTRUSTED)
                                .send(node)
                                .status())
                        .isEqualTo(404);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth.nobody.localhost", "", "auth.tenant-demo.localhost.attacker.example", "[::1", "a b"})
    @Contract({"R4", "R3"})
    void aForwardedHostThatIsNoTenantsIsNoTenantsHostWhateverTheRealOneIs(String forwarded) {
        for (ClusterNode node : nodes) {
            RawAnswer answer = configuration(TestTenant.DEMO.host())
                    .header("X-Forwarded-Host: " + forwarded)
                    .from(ClusterNode.TRUSTED_PROXY)
                    .send(node);

            // a value that is not a host is answered 500, because no URI can be built from it
            assertThat(answer.status()).as(answer.body()).isGreaterThanOrEqualTo(400);
            assertThat(answer.body()).doesNotContain(TestTenant.DEMO.realm());
        }
    }

    private static RawRequest configuration(String host) {
        return RawRequest.get(host, HostProbe.CONFIGURATION);
    }

    private static RawRequest token(TestTenant client, TestTenant host, TestTenant forwarded, String peer) {
        TestClient partner = Tokens.partnerOf(client);
        String form =
                Campaigns.form(partner) + "&" + Form.of("client_id", partner.id(), "client_secret", partner.secret());
        return RawRequest.post(host, "/oauth2/token", form)
                .header("X-Forwarded-Host: " + forwarded.host())
                .from(peer);
    }

    private static void assertIssuer(RawAnswer answer, TestTenant tenant) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("/realms/" + tenant.realm() + "\"");
        for (TestTenant other : TestTenant.values()) {
            if (other != tenant) {
                assertThat(answer.body()).doesNotContain(other.realm());
            }
        }
    }

    private static void assertInvalidClient(RawAnswer answer) {
        assertThat(answer.essence()).isEqualTo("400 {\"error\":\"invalid_client\"}");
    }
}
