package digital.webpremios.identity.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Ipv6LiteralTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[::]",
                "[1::]",
                "[::1]",
                "[1:2:3:4:5:6:7::]",
                "[::2:3:4:5:6:7:8]",
                "[1:2:3:4:5:6:7:8]",
                "[0:9:a:f:A:F::]",
                "[0190:afAF::]",
                "[::0.0.0.0]",
                "[::255.199.90.9]",
                "[1:2:3:4:5:6:1.2.3.4]"
            })
    void everySpellingOfAnAddressIsOne(String text) {
        assertThat(Ipv6Literal.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::1",
                "[::1",
                "::1]",
                "[1:2:3:4::5:6:7:8]",
                "[1:2:3:4:5:6:7:1.2.3.4]",
                "[00000::]",
                "[g::]",
                "[`::]",
                "[/::]",
                "[@::]",
                "[G::]",
                "[::256.0.0.1]",
                "[::1.2.3.0004]",
                "[::1.2.3.]",
                "[::1.2.3.a]",
                "[::1.2.3.+4]",
                "[::1.2.3.\u0664]",
                "[::1.2.3.4.5]",
                "[::1.2.3.4:5]"
            })
    void nothingElseIs(String text) {
        assertThat(Ipv6Literal.is(text)).isFalse();
    }

    @Property(tries = 200)
    void whatTheJdkWritesIsRead(@ForAll @Size(16) byte[] address) throws UnknownHostException {
        InetAddress written = InetAddress.getByAddress(address);

        if (address.length == written.getAddress().length) { // not one of IPv4 in IPv6
            assertThat(Ipv6Literal.is("[" + written.getHostAddress() + "]")).isTrue();
        }
    }
}
