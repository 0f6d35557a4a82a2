package digital.webpremios.identity.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressRangeTest {

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7/32", "2001:db8:0:0:0:0:0:1/128", "0.0.0.0/0"})
    void aRangeMayBeOneAddressOrAll(String text) {
        assertThat(AddressRange.parse(text).map(AddressRange::toString)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "203.0.113.0/",
                "/24",
                "203.0.113.0/33",
                "203.0.113.0/-1",
                "203.0.113.0/2 4",
                "203.0.113.0/24/24",
                "203.0.113.7/24",
                "203.0.113/24",
                "203.0.113.256",
                "203.0.113.0.1",
                "203.0.113.0.",
                "203.0.113.01",
                "2130706433",
                "0x7f.1",
                "localhost",
                "auth.tenant.example",
                "2001:db8::/129",
                "2001:db8::1/32",
                "2001:db8::g/64",
                "2001:db8",
                ":::",
                "1::2::3",
                "fe80::1%eth0",
                "*",
                "10.0.0.0/8,192.168.0.0/16",
                "٢٠٣.0.113.0/24",
            })
    void whatIsNoRangeIsRefused(String text) {
        assertThat(AddressRange.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.0/24, 203.0.113.0, true",
        "203.0.113.0/24, 203.0.113.255, true",
        "203.0.113.0/24, 203.0.114.0, false",
        "203.0.113.0/24, 203.0.112.255, false",
        "203.0.113.128/25, 203.0.113.127, false",
        "203.0.113.128/25, 203.0.113.128, true",
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.6, false",
        "0.0.0.0/0, 198.51.100.1, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "::/0, 2001:db8::1, true",
        "::/0, 198.51.100.1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::, false",
        "2001:db8::1, 2001:DB8:0:0:0:0:0:1, true",
        "198.51.100.0/24, ::ffff:198.51.100.9, true",
        "198.51.100.0/24, [::ffff:198.51.100.9], true",
        "127.0.0.0/8, ::1, false",
    })
    void aRangeHoldsItsAddressesAndNoOther(String range, String address, boolean inside) {
        assertThat(AddressRange.parse(range)
                        .orElseThrow()
                        .contains(IpAddress.parse(address).orElseThrow()))
                .isEqualTo(inside);
    }

    @Test
    void aRangeIsSpelledInCidrNotation() {
        assertThat(AddressRange.parse("203.0.113.0/24").orElseThrow()).hasToString("203.0.113.0/24");
        assertThat(AddressRange.parse("203.0.113.7").orElseThrow()).hasToString("203.0.113.7/32");
        assertThat(AddressRange.parse("::1").orElseThrow().prefixLength()).isEqualTo(128);
    }

    @Test
    void aPrefixLongerThanTheAddressCannotBeMade() {
        IpAddress address = IpAddress.parse("10.0.0.0").orElseThrow();

        assertThatIllegalArgumentException().isThrownBy(() -> new AddressRange(address, 33));
        assertThatIllegalArgumentException().isThrownBy(() -> new AddressRange(address, -1));
    }

    @Test
    void equalAddressesAreEqualHoweverTheyAreSpelled() {
        assertThat(IpAddress.parse("2001:db8::1"))
                .isEqualTo(IpAddress.parse("2001:DB8:0::1"))
                .hasSameHashCodeAs(IpAddress.parse("2001:DB8:0::1"))
                .isNotEqualTo(IpAddress.parse("2001:db8::2"));
        assertThat(IpAddress.parse("10.0.0.1").orElseThrow()).isNotEqualTo("10.0.0.1");
    }

    @Property
    void anAddressIsInARangeIfTheyShareThePrefix(
            @ForAll int address, @ForAll int other, @ForAll @IntRange(min = 0, max = 32) int prefix) {
        int mask = prefix == 0 ? 0 : -1 << (32 - prefix);
        AddressRange range =
                AddressRange.parse(dotted(address & mask) + "/" + prefix).orElseThrow();

        assertThat(range.contains(IpAddress.parse(dotted(other)).orElseThrow()))
                .isEqualTo((other & mask) == (address & mask));
    }

    @Property
    void noTextMakesTheParserThrow(@ForAll String text) {
        assertThat(AddressRange.parse(text)).isNotNull();
        assertThat(IpAddress.parse(text)).isNotNull();
    }

    private static String dotted(int address) {
        return (address >>> 24) + "." + (address >>> 16 & 255) + "." + (address >>> 8 & 255) + "." + (address & 255);
    }
}
