package digital.webpremios.identity.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A template of ours that stands in for one of Keycloak's was made from one version of it. When Keycloak changes that,
 * the change must be looked at and taken over, and the new hash written into {@code upstream.sha256}.
 */
final class OverriddenTemplatesTest {

    private static final Path HASHES = Path.of("src/test/resources/upstream.sha256");

    @Test
    void everyOverriddenTemplateWasMadeFromTheOneThatKeycloakHas() throws Exception {
        Map<String, String> found = new TreeMap<>();
        for (Path ours : ThemeFiles.ours(".ftl")) {
            String upstream = ThemeFiles.upstream(ours).orElse(null);
            if (upstream != null) {
                found.put(upstream, sha256(ThemeFiles.bytes(upstream)));
            }
        }

        assertThat(found).isNotEmpty().isEqualTo(recorded());
    }

    @Test
    void everyOverriddenTemplateNamesItsOriginAndTheDefectsThatItMends() throws IOException {
        for (Path ours : ThemeFiles.ours(".ftl")) {
            String text = Files.readString(ours);
            String upstream = ThemeFiles.upstream(ours).orElse(null);
            if (upstream != null && !upstream.endsWith("/footer.ftl")) {
                assertThat(text)
                        .as(upstream)
                        .contains("Made from Keycloak 26.7.3, theme " + upstream.substring("theme/".length()))
                        .containsPattern("Defects mended here:\\n  - \\w");
            }
        }
    }

    @Test
    void noTemplateReadsARealmsAttributesItself() throws IOException {
        for (Path ours : ThemeFiles.ours(".ftl")) {
            assertThat(Files.readString(ours))
                    .as(ours.toString())
                    .doesNotContain("realm.attributes", "realm.getAttribute");
        }
    }

    private static Map<String, String> recorded() throws IOException {
        Map<String, String> recorded = new TreeMap<>();
        for (String line : Files.readAllLines(HASHES)) {
            recorded.put(line.substring(66), line.substring(0, 64));
        }
        return recorded;
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
