package digital.webpremios.identity.policy;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses from which the server may fetch a client's keys. */
final class KeySetAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://partner.example/jwks",
                "HTTPS://keys.partner.example:8443/a/b?c=d",
                "https://203.0.113.7/jwks",
                "https://[2001:db8::1]/jwks",
                "https://partner.example./jwks",
                "https://10.partner.example/jwks"
            })
    void anAddressOnTheInternetIsAllowed(String address) {
        assertThat(KeySetAddress.broken(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "jwks",
                "/jwks",
                "//partner.example/jwks",
                "http://partner.example/jwks",
                "ftp://partner.example/jwks",
                "file:///etc/passwd",
                "https:partner.example",
                "https:///jwks",
                "https://a b/jwks",
                "https://user@partner.example/jwks",
                "https://user:password@partner.example/jwks",
                "https://partner.example/jwks#a",
                "data:application/json,{}"
            })
    void anAddressWithoutHttpsOrAHostIsRefused(String address) {
        assertThat(KeySetAddress.broken(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST",
                "localhost.",
                "a.localhost",
                "keycloak",
                "metadata.google.internal",
                "printer.local",
                "api.team.svc",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.1",
                "127.0.1",
                "2130706433",
                "0x7f000001",
                "0x7f.1",
                "0177.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "224.0.0.1",
                "255.255.255.255",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:10.0.0.1]",
                "[::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[fc00::1]",
                "[fd00:ec2::254]",
                "[fe80::1]"
            })
    void anAddressInAnInternalNetworkIsRefused(String host) {
        assertThat(KeySetAddress.broken("https://" + host + "/jwks")).isPresent();
        assertThat(KeySetAddress.broken("https://" + host + ":8443/jwks")).isPresent();
    }

    @Property
    void noTextIsAnException(@ForAll String text) {
        assertThat(KeySetAddress.broken(text)).isNotNull();
        assertThat(KeySetAddress.broken("https://" + text)).isNotNull();
    }
}
