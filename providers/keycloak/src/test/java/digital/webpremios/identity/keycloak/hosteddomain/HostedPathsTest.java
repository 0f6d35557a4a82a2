package digital.webpremios.identity.keycloak.hosteddomain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostedPathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth2/token",
                "/oauth2/userInfo",
                "/oauth2/revoke",
                "/oauth2/authorize",
                "/token",
                "/authorize",
                "/login",
                "/signup",
                "/forgotPassword",
                "/logout",
                "/.well-known/jwks.json",
                "/.well-known/openid-configuration",
                "/.well-known/oauth-authorization-server/realms/mine",
                "/realms/mine",
                "/realms/mine/",
                "/realms/mine/protocol/openid-connect/token",
                "/resources/abc/login/webpremios/css/login.css",
            })
    void theTenantsOwnPathsExist(String path) {
        assertThat(HostedPaths.exist(path, "mine")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/Login",
                "/Token",
                "/TOKEN",
                "/token/",
                "/token;x=1",
                "/tok%65n",
                "/tokens",
                "/Authorize",
                "/authorize/",
                "/authorise",
                "/revoke",
                "/userInfo",
                "/LOGOUT",
                "/forgotpassword",
                "/signUp",
                "/login/",
                "/login/x",
                "/logout;x=1",
                "/log%6fut",
                "/OAuth2/authorize",
                "/admin",
                "/admin/master/console/",
                "/admin/realms/mine",
                "/metrics",
                "/health",
                "/realms",
                "/realms/",
                "/realms/master",
                "/realms/other/protocol/openid-connect/token",
                "/realms/Mine",
                "/realms/mine.",
                "/realms/mine2",
                "/realms/mine%2f..%2fother",
                "/realms/%6dine",
                "/realms/mine/../other",
                "/realms/./other",
                "/realms/mine/./../other",
                "/realms//mine",
                "//realms/mine",
                "/realms;x/mine",
                "/realms/mine;x=1/account",
                "/REALMS/mine",
                "/OAuth2/userInfo",
                "/oauth2;x/revoke",
                "/resources",
                "/.well-known",
                "/.well-known/openid-configuration/realms/other",
                "/.well-known/openid-configuration/realms/mine/x",
                "/.well-known/other",
                "realms/mine",
            })
    void nothingElseDoes(String path) {
        assertThat(HostedPaths.exist(path, "mine")).isFalse();
    }
}
