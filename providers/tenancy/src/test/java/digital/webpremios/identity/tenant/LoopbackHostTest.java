package digital.webpremios.identity.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as a browser reads them (URL Standard, IPv4 parser). */
final class LoopbackHostTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "127.255.255.255",
                "127.1",
                "127.0.1",
                "127.16777215",
                "127.0.65535",
                "2130706433",
                "0x7f000001",
                "0x7f.1",
                "0177.0.0.01",
                "127.0x",
                "0",
                "0.0.0.0",
                "[::1]",
                "[::]"
            })
    void theMachineItself(String host) {
        assertThat(LoopbackHost.matches(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example",
                "demo.localhost",
                "127.0.0.1.example",
                "126.255.255.255",
                "128.0.0.0",
                "0.0.0.1",
                "127.0.0.256",
                "127.256.0.1",
                "127.0.65536",
                "127.16777216",
                "4294967296",
                "127.0.0.0.1",
                "127.0.0.08",
                "127.08",
                "127.0x1g",
                "127.-1.0.1",
                "127.0.0.+1",
                "127..0.1",
                "[::2]",
                "[127.0.0.1"
            })
    void anotherMachineOrNone(String host) {
        assertThat(LoopbackHost.matches(host)).isFalse();
    }
}
