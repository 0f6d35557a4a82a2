package digital.webpremios.identity.realmconfig.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which server URLs are accepted. */
final class ServerUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://admin.example",
                "https://admin.example:8443/kc",
                "http://localhost:8080",
                "http://127.0.0.1:1",
                "http://[::1]:8080",
                "http://auth.tenant.localhost"
            })
    void httpsAnywhereAndHttpOnThisMachineAreAccepted(String url) {
        assertThat(ServerUrl.parse(url + "/").root()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://admin.example",
                "http://localhost.example",
                "http://10.0.0.1",
                "ftp://localhost",
                "admin.example",
                "https://",
                "https://admin.example/?a=b",
                "nonsense :"
            })
    void everythingElseIsRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerUrl.parse(url))
                .withMessageContaining("--server");
    }

    @Test
    void aPasswordInTheUrlIsRefusedAndNotShown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerUrl.parse("https://admin:s3cret@admin.example"))
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("s3cret"));
    }

    @Test
    void theMissingRoleIsNamedWithItsRealm() {
        assertThat(AdminRole.of("PUT", "/admin/realms/tenant-demo/clients/1"))
                .startsWith("the role 'manage-clients' of client 'tenant-demo-realm'");
        assertThat(AdminRole.of("GET", "/admin/realms/r/users/profile")).contains("'view-users'");
        assertThat(AdminRole.of("PUT", "/admin/realms/r")).contains("'manage-realm'");
        assertThat(AdminRole.of("POST", "/admin/realms")).contains("'create-realm'");
    }

    @Test
    void noTextOfCredentialsHasTheSecret() {
        assertThat(Credentials.administrator("master", "admin", "s3cret").toString())
                .doesNotContain("s3cret");
    }
}
