package digital.webpremios.identity.keycloak.directory;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.common.Version;

final class ServerVersionTest {

    @Test
    void theServerThatThePackIsCompiledAgainstWillDo() {
        assertThatCode(() -> ServerVersion.check(Version.VERSION)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"26.7", "26.7.0", "26.7.3.redhat-00001", "26.10.0", "27.0.0", "999.0.0-SNAPSHOT"})
    void aLaterOneWillDo(String version) {
        assertThatCode(() -> ServerVersion.check(version)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"26.6.4", "26.5.7", "26.0.0", "25.9.9", "9.99.0", "26", "", "UNKNOWN", "26.x", "26.7x"})
    void anOlderOneOrNoneAtAllIsRefusedWithWhatIsNeededAndWhatThereIs(String version) {
        assertThatThrownBy(() -> ServerVersion.check(version))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("needs Keycloak 26.7 or later")
                .hasMessageContaining("'" + version + "'");
    }
}
