package digital.webpremios.identity.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AuthorityTest {

    @ParameterizedTest
    @CsvSource({
        "auth.tenant.example, auth.tenant.example, -1",
        "AUTH.Tenant.Example:8443, auth.tenant.example, 8443",
        "auth.tenant.example:, auth.tenant.example, -1",
        "auth.tenant.example.:1, auth.tenant.example., 1",
        "10.0.0.1:65535, 10.0.0.1, 65535",
        "[::1], [::1], -1",
        "[::]:80, [::], 80",
        "[2001:DB8::1]:443, [2001:db8::1], 443",
        "[1:2:3:4:5:6:7:8], [1:2:3:4:5:6:7:8], -1",
        "[::ffff:10.0.0.1], [::ffff:10.0.0.1], -1",
        "'a,b', 'a,b', -1",
        "%61uth.example, %61uth.example, -1",
        "azAZ09-._~!$&()*+;=, azaz09-._~!$&()*+;=, -1",
        "%09%af%AF, %09%af%af, -1",
        "auth.example:90, auth.example, 90",
        ":80, '', 80",
        "'', '', -1"
    })
    void aHostAndItsPortAreRead(String text, String host, int port) {
        assertThat(Authority.parse(text)).contains(new Authority(host, port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "someone@auth.example",
                "auth.example@other.example",
                "@",
                "auth.example:80:80",
                "auth.example:x",
                "auth.example:-1",
                "auth.example:65536",
                "auth.example:000080",
                "auth.example:99999999999999999999",
                "auth.example/path",
                "auth.example?x=1",
                "auth.example#x",
                "auth.example\\x",
                "two hosts",
                "a\tb",
                "a\nb",
                "<script>",
                "d\u00e9mo.example",
                "\u212Aelvin.example",
                "%zz",
                "a%4",
                "a%",
                "::1",
                "[",
                "]",
                "[]",
                "[x]",
                "[::1",
                "::1]",
                "[::1]x",
                "[::1]80",
                "[::g]",
                "[1:2:3]",
                "[1:2:3:4:5:6:7:8:9]",
                "[1::2::3]",
                "[:::1]",
                "[1:2:3:4:5:6:7::8:9]",
                "[12345::]",
                "[::10.0.0.256]",
                "[::10.0.0]",
                "[10.0.0.1::]",
                "[fe80::1%25eth0]",
                "[v1.a]",
                "[[::1]]"
            })
    void whatIsNoAuthorityIsNotRead(String text) {
        assertThat(Authority.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth.example", "auth.example:8443", "[::1]", "[::1]:80"})
    void asATextItIsWhatAHeaderSpells(String text) {
        assertThat(Authority.parse(text).map(Authority::toString)).contains(text);
    }

    @Test
    void aPortThatIsNotWrittenIsTheSchemes() {
        Authority plain = new Authority("a.example", Authority.NO_PORT);

        assertThat(plain.isSameAs(new Authority("a.example", 80), 80)).isTrue();
        assertThat(plain.isSameAs(new Authority("a.example", 80), 443)).isFalse();
        assertThat(plain.isSameAs(new Authority("b.example", Authority.NO_PORT), 80))
                .isFalse();
        assertThat(plain.isSameAs(plain, 80)).isTrue();
    }

    /** The server behind makes a URI of it, and answers 500 if that fails. */
    @Property
    void everyAuthorityIsPartOfAUri(@ForAll String text) {
        Authority.parse(text)
                .filter(authority -> !authority.host().isEmpty())
                .ifPresent(authority -> assertThatCode(() -> new URI("http://" + authority + "/path"))
                        .doesNotThrowAnyException());
    }
}
