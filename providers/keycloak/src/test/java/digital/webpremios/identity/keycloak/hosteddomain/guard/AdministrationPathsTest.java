package digital.webpremios.identity.keycloak.hosteddomain.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AdministrationPathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "",
                "/admin",
                "/ADMIN/",
                "//admin/realms",
                "/admin/master/console",
                "/realms/master",
                "/realms/master/protocol/openid-connect/token",
                "/.well-known/openid-configuration/realms/master",
            })
    void thePathsOfAdministratorsAreKnown(String path) {
        assertThat(AdministrationPaths.contain(path, "master")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/realms/mine", "/administration", "/realms/masterful", "/oauth2/token", "/resources/x"})
    void otherPathsAreNot(String path) {
        assertThat(AdministrationPaths.contain(path, "master")).isFalse();
    }
}
