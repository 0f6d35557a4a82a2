package digital.webpremios.identity.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IpAddressTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7/32",
        "::ffff:203.0.113.7, 203.0.113.7/32",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2::, 2001:db8:1:2:0:0:0:0/64",
        "[2001:db8:1:2:ffff:ffff:ffff:ffff], 2001:db8:1:2:0:0:0:0/64",
        "::1, 0:0:0:0:0:0:0:0/64",
    })
    void oneCustomersNetworkIsAnAddressOfIpv4OrTheFirstHalfOfOneOfIpv6(String address, String network) {
        assertThat(IpAddress.parse(address).map(AddressRange::ofCustomer).map(AddressRange::toString))
                .hasValue(network);
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.7, ::ffff:203.0.113.7", "2001:db8::1, '[2001:DB8:0::1]'"})
    void spellingsOfOneAddressAreOneKeyOfAMapAndAnotherAddressIsAnother(String one, String same) {
        IpAddress address = IpAddress.parse(one).orElseThrow();

        assertThat(IpAddress.parse(same)).contains(address);
        assertThat(IpAddress.parse(same).orElseThrow()).hasSameHashCodeAs(address);
        assertThat(IpAddress.parse("198.51.100.1").orElseThrow()).isNotEqualTo(address);
        // clients' limits are kept by address: one bucket for all would be slow
        assertThat(IpAddress.parse("198.51.100.1").orElseThrow().hashCode()).isNotEqualTo(address.hashCode());
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.7, 203.0.113.8", "2001:db8:1:2::1, 2001:db8:1:3::1"})
    void theNextCustomersNetworkIsAnother(String one, String other) {
        assertThat(IpAddress.parse(one).map(AddressRange::ofCustomer))
                .isNotEqualTo(IpAddress.parse(other).map(AddressRange::ofCustomer));
    }
}
