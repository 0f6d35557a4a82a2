package digital.webpremios.identity.keycloak.forwarding;

import static digital.webpremios.identity.keycloak.forwarding.ForwardingHeader.FORWARDED;
import static digital.webpremios.identity.keycloak.forwarding.ForwardingHeader.X_FORWARDED_FOR;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.policy.IpAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ForwardingHeaderTest {

    private static final IpAddress PEER = IpAddress.parse("203.0.113.7").orElseThrow();
    private static final IpAddress PEER6 = IpAddress.parse("2001:db8::7").orElseThrow();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.7",
                " 203.0.113.7 ",
                "203.0.113.7:1234",
                "203.0.113.7, 10.0.0.1",
                "unknown,203.0.113.7",
                "::ffff:203.0.113.7"
            })
    void anAddressInAListIsNamed(String value) {
        assertThat(X_FORWARDED_FOR.names(List.of(value), PEER)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for=203.0.113.7",
                "For=\"203.0.113.7:1234\"",
                "for=10.0.0.1, for=203.0.113.7;proto=https",
                "proto=https; for=203.0.113.7;by=10.0.0.1"
            })
    void anAddressForWhichIsForwardedIsNamed(String value) {
        assertThat(FORWARDED.names(List.of(value), PEER)).isTrue();
    }

    @Test
    void anAddressOfVersionSixIsNamedInAnySpelling() {
        assertThat(X_FORWARDED_FOR.names(List.of("2001:DB8:0::7"), PEER6)).isTrue();
        assertThat(X_FORWARDED_FOR.names(List.of("[2001:db8::7]:443"), PEER6)).isTrue();
        assertThat(FORWARDED.names(List.of("for=\"[2001:db8::7]:443\""), PEER6)).isTrue();
        assertThat(FORWARDED.names(List.of("for=\"[2001:db8::8]\""), PEER6)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "203.0.113.70",
                "203.0.113",
                "203.0.113.7.example",
                "for=203.0.113.7",
                "localhost",
                "203.0.113.7 203.0.113.8"
            })
    void whatIsNoListOfAddressesNamesNone(String value) {
        assertThat(X_FORWARDED_FOR.names(List.of(value), PEER)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "for=", "for=_hidden", "for=unknown", "by=203.0.113.7", "203.0.113.7", "xfor=203.0.113.7"})
    void whatForwardsForNobodyNamesNone(String value) {
        assertThat(FORWARDED.names(List.of(value), PEER)).isFalse();
    }

    @Test
    void theLogTellsAtOnceAndThenOnceAnHour() {
        AtomicLong now = new AtomicLong(-5);
        IgnoredForwarding ignored = new IgnoredForwarding(FORWARDED, now::get);

        assertThat(ignored.isDue()).isTrue();
        now.addAndGet(Duration.ofMinutes(59).toNanos());
        assertThat(ignored.isDue()).isFalse();
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(ignored.isDue()).isTrue();
        assertThat(ignored.isDue()).isFalse();
    }

    @Test
    void anAddressIsSharedWhenThreeClientsCameFromIt() {
        SharedAddresses addresses = new SharedAddresses();

        for (int i = 0; i < 10; i++) {
            assertThat(addresses.add("10.0.0.1", "a")).isFalse();
            assertThat(addresses.add("10.0.0.1", "b")).isFalse();
            assertThat(addresses.add("10.0.0.2", "c")).isFalse();
        }
        assertThat(addresses.add("10.0.0.1", "c")).isTrue();
        assertThat(addresses.add("10.0.0.1", "a")).isTrue();
    }
}
