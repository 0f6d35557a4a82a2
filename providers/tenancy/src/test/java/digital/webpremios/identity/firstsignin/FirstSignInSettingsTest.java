package digital.webpremios.identity.firstsignin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FirstSignInSettingsTest {

    private static final Map<String, String> SOUND = Map.of(
            "path", "old-pool", "region", "sa-east-1", "client-id", "1example23456789", "client-secret", "aSecret0123");

    private static FirstSignInPath with(String setting, String value) {
        Map<String, String> changed = new HashMap<>(SOUND);
        changed.put(setting, value);
        return new FirstSignInSettings(changed).path();
    }

    private static SourcePoolClient client(String setting, String value) {
        return with(setting, value).fold(FirstSignInPath.SourcePool::client, mail -> {
            throw new AssertionError(mail);
        });
    }

    @Test
    void theOldPoolIsAskedAtItsRegionsEndpoint() {
        assertThat(new FirstSignInSettings(SOUND).path())
                .isEqualTo(new FirstSignInPath.SourcePool(
                        new SourcePoolClient(
                                URI.create("https://cognito-idp.sa-east-1.amazonaws.com/"),
                                "1example23456789",
                                Optional.of("aSecret0123"),
                                Duration.ofSeconds(3)),
                        Duration.ofMinutes(5)));
    }

    @Test
    void asATextThereAreNamesOfSettingsOnly() {
        assertThat(new FirstSignInSettings(Map.of("client-secret", "aSecret0123")))
                .hasToString("FirstSignInSettings[client-secret]");
    }

    @Test
    void aMailNeedsNoPool() {
        FirstSignInPath path =
                new FirstSignInSettings(Map.of("path", "reset-mail", "mail-interval-seconds", "60")).path();

        assertThat(path).isEqualTo(new FirstSignInPath.ResetMail(Duration.ofMinutes(1)));
        assertThat(path.<String>fold(pool -> "pool", mail -> "mail")).isEqualTo("mail");
    }

    @ParameterizedTest
    @CsvSource({
        "us-gov-west-1, https://cognito-idp.us-gov-west-1.amazonaws.com/",
        "ap-southeast-2, https://cognito-idp.ap-southeast-2.amazonaws.com/",
        "cn-north-1, https://cognito-idp.cn-north-1.amazonaws.com.cn/"
    })
    void everyRegionHasItsEndpoint(String region, String endpoint) {
        assertThat(client("region", region).endpoint()).hasToString(endpoint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://vpce-1.cognito-idp.sa-east-1.vpce.amazonaws.com",
                "https://pool.example:8443/cognito",
                "http://127.0.0.1:9999/",
                "http://127.255.1.2/",
                "http://localhost:8080/x",
                "http://pool.localhost/",
                "http://[::1]:8080/",
                "HTTPS://pool.example/"
            })
    void anotherEndpointIsHttpsOrOnLoopback(String endpoint) {
        assertThat(client("endpoint", endpoint).endpoint()).hasToString(endpoint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://pool.example/",
                "http://10.0.0.1/",
                "http://127.0.0.1.evil.example/",
                "http://localhost.evil.example/",
                "http://evil-localhost/",
                "http:///",
                "https:///path",
                "https:pool.example",
                "ftp://localhost/",
                "pool.example",
                "/",
                "https://pool.example/?a=b",
                "https://pool.example/#f",
                "https://pool.example/ x"
            })
    void anEndpointWhereAPasswordCouldBeReadOnTheWayIsRefused(String endpoint) {
        assertThatThrownBy(() -> with("endpoint", endpoint))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("endpoint is '" + endpoint
                        + "'; expected an https URL, or an http URL on loopback, without user, query and fragment");
    }

    @Test
    void anEndpointWithAPasswordIsRefusedWithoutTellingIt() {
        assertThatThrownBy(() -> with("endpoint", "https://user:hidden@pool.example/"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("endpoint is 'https://***@pool.example/'")
                .hasMessageNotContaining("hidden");
    }

    @ParameterizedTest
    @CsvSource({
        "path, '', old-pool",
        "path, OLD-POOL, old-pool",
        "region, São Paulo, 'the name of an AWS region, such as ''sa-east-1'''",
        "region, '', 'the source pool''s region, or an endpoint'",
        "region, sa-east-1.evil.example/, 'the name of an AWS region, such as ''sa-east-1'''",
        "client-id, '', the id of an app client of the source pool",
        "client-id, two words, the id of an app client of the source pool",
        "timeout-milliseconds, 99, a number from 100 to 10000",
        "timeout-milliseconds, 10001, a number from 100 to 10000",
        "timeout-milliseconds, 3s, a number from 100 to 10000",
        "timeout-milliseconds, -1, a number from 100 to 10000",
        "timeout-milliseconds, 99999999999, a number from 100 to 10000",
        "mail-interval-seconds, 59, a number from 60 to 86400",
        "mail-interval-seconds, 86401, a number from 60 to 86400"
    })
    void aSettingThatCannotBeUsedIsNamedWithWhatIsAllowed(String setting, String value, String expected) {
        assertThatThrownBy(() -> with(setting, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(setting + " is '" + value + "'; expected ")
                .hasMessageContaining(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no secret", "${vault.", "${env.SECRET}", "ã"})
    void aSecretThatCannotBeOneIsRefusedWithoutTellingIt(String secret) {
        assertThatThrownBy(() -> with("client-secret", secret))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("client-secret is '***'; expected the app client's secret, or '${vault.KEY}'");
    }

    @ParameterizedTest
    @CsvSource({"100, 60", "10000, 86400"})
    void theBoundsThemselvesAreAllowed(String timeout, String interval) {
        assertThat(client("timeout-milliseconds", timeout).timeout().toMillis()).hasToString(timeout);
        assertThat(with("mail-interval-seconds", interval).mailInterval().toSeconds())
                .hasToString(interval);
    }

    @Test
    void theVaultKeepsTheSecretAndAClientMayHaveNone() {
        assertThat(client("client-secret", "${vault.old-pool}").clientSecret()).contains("${vault.old-pool}");
        assertThat(client("client-secret", " ").clientSecret()).isEmpty();
    }

    @Property
    void noTextShowsTheSecret(@ForAll String path) {
        FirstSignInSettings settings = new FirstSignInSettings(Map.of("path", path, "client-secret", "hidden0123"));

        assertThat(settings.toString()).doesNotContain("hidden0123");
        assertThat(client("client-secret", "hidden0123").toString()).doesNotContain("hidden0123");
    }
}
