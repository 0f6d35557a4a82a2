package digital.webpremios.identity.keycloak.compat.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.crypto.SignatureSignerContext;
import org.keycloak.jose.jws.JWSBuilder;

final class CompactJwsTest {

    private static final byte[] CLAIMS =
            "{\"sub\":\"partner ünicode 雪\",\"exp\":1800000000}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "PS512", "ES256", "HS256"})
    void theTextIsTheOneThatKeycloakWrites(String algorithm) {
        Signer signer = new Signer(algorithm, "key-1");
        assertThat(CompactJws.sign(CompactJws.header(signer), CLAIMS, signer))
                .isEqualTo(new JWSBuilder().content(CLAIMS).sign(signer));
    }

    @Test
    void aHeaderServesForAnyContent() {
        Signer signer = new Signer("RS256", "key-1");
        byte[] header = CompactJws.header(signer);
        assertThat(CompactJws.sign(header, NOTHING, signer))
                .isEqualTo(new JWSBuilder().content(NOTHING).sign(signer));
        assertThat(CompactJws.sign(header, CLAIMS, signer))
                .isEqualTo(new JWSBuilder().content(CLAIMS).sign(signer));
    }

    /** Its signature shows what was signed. */
    private record Signer(String algorithm, String kid) implements SignatureSignerContext {

        @Override
        public String getKid() {
            return kid;
        }

        @Override
        public String getAlgorithm() {
            return algorithm;
        }

        @Override
        public String getHashAlgorithm() {
            return "SHA-256";
        }

        @Override
        public byte[] sign(byte[] data) {
            return ("signed " + new String(data, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        }
    }
}
