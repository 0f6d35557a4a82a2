package digital.webpremios.identity.keycloak.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.common.Version;

final class ServerVersionTest {

    @Test
    void theServerThatThePackIsCompiledAgainstIsLetStart() {
        assertThat(ServerVersion.check(Version.VERSION)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"26.7.5", "26.7.6", "26.7.10", "26.7.5.redhat-00001", "26.7.5-SNAPSHOT"})
    void aTestedReleaseStartsWithoutAWarning(String version) {
        assertThat(ServerVersion.check(version)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"26.7.3", "26.7.4", "26.7.3.redhat-00001", "26.7.4-SNAPSHOT"})
    void aReleaseWithKnownWeaknessesStartsWithAWarningThatNamesThem(String version) {
        assertThat(ServerVersion.check(version))
                .hasValueSatisfying(warning -> assertThat(warning)
                        .contains("Keycloak " + version, "cache of locales", "Install Keycloak 26.7.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"26.8", "26.8.0", "26.10.0", "27.0.0", "27.7.5", "999.0.0-SNAPSHOT"})
    void aNewerReleaseLineStartsWithAWarningThatSaysWhatWasTested(String version) {
        assertThat(ServerVersion.check(version))
                .hasValueSatisfying(warning ->
                        assertThat(warning).contains("was not tested on Keycloak " + version, "tested on 26.7.5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "26.7",
                "26.7.0",
                "26.7.1",
                "26.7.2",
                "26.7.2.redhat-00003",
                "26.6.4",
                "26.5.7",
                "26.0.0",
                "25.9.9",
                "9.99.0",
                "26",
                "",
                "UNKNOWN",
                "26.x",
                "26.7x",
                "26.7.x",
                "9999999.0.0"
            })
    void anOlderReleaseOrNoVersionIsRefusedWithWhatIsNeededAndWhatWasFound(String version) {
        assertThatThrownBy(() -> ServerVersion.check(version))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("needs Keycloak 26.7.3 or later")
                .hasMessageContaining("'" + version + "'");
    }
}
