package digital.webpremios.identity.it.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.realm.Scrape;
import digital.webpremios.identity.it.support.realm.Scrape.Sample;
import digital.webpremios.identity.it.support.token.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests the signing provider. The distribution signs with Amazon Corretto Crypto Provider, as a server does by default,
 * and the container with the JDK. The same tests show that both sign, and that the JDK verifies either.
 * {@code SignersClusterIT} has both beside each other.
 */
@KeycloakTest
final class NativeSignatureIT {

    private static final int TURNS = 5;

    private final KeycloakServer server;

    NativeSignatureIT(KeycloakServer server) {
        this.server = server;
    }

    @Test
    void theLogSaysWhoSigns() {
        String who = server.sharesLoopback()
                ? "RS256 is signed natively, by AmazonCorrettoCryptoProvider"
                : "RS256 is signed by the JDK; Amazon Corretto Crypto Provider is not in providers/";

        assertThat(server.log().lines().filter(line -> line.contains("RS256 is signed")))
                .last()
                .asString()
                .contains(who);
    }

    @Test
    void theMetricNamesWhoSigns() {
        Sample expected = server.sharesLoopback()
                ? Sample.of("webpremios_rs256_signer", "signer", "native", "reason", "available")
                : Sample.of("webpremios_rs256_signer", "signer", "jdk", "reason", "no-library");

        assertThat(Scrape.of(server).values()).containsEntry(expected, 1.0);
    }

    @Test
    void nothingHadToBeLeftToTheJdk() {
        Tokens.issue(server, TestTenant.DEMO);

        assertThat(server.log()).doesNotContain("could not sign");
    }

    @ParameterizedTest
    @EnumSource(TestTenant.class)
    @Contract({"E15", "I4"})
    void tenantsThatSignByTurnsAreNeverGivenEachOthersKey(TestTenant tenant) {
        for (int turn = 0; turn < TURNS; turn++) {
            for (TestTenant other : TestTenant.values()) {
                JWKSet keys = Tokens.keys(server, other);

                assertThat(Tokens.verifies(keys, Tokens.issue(server, tenant))).isEqualTo(tenant == other);
            }
        }
    }
}
