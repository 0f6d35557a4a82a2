package digital.webpremios.identity.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostNameTest {

    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern AUTHORITY = Pattern.compile(LABEL + "(\\." + LABEL + ")*\\.?(:[0-9]{0,5})?");
    private static final String LABEL_63 = "a".repeat(63);
    private static final String NAME_253 = String.join(".", LABEL_63, LABEL_63, LABEL_63, "b".repeat(61));

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> labels = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .withChars('-')
                .ofMinLength(1)
                .ofMaxLength(63)
                .filter(label -> !label.startsWith("-") && !label.endsWith("-"));
        return labels.list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join(".", parts));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auth.tenant.example",
                "AUTH.Tenant.Example",
                "auth.tenant.example.",
                "auth.tenant.example:443",
                "Auth.Tenant.Example.:8443",
                "auth.tenant.example:",
                "auth.tenant.example:65535"
            })
    void caseAndPortAndTrailingDotDoNotMakeAnotherHost(String authority) {
        assertThat(HostName.parse(authority)).contains(new HostName("auth.tenant.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "localhost", "1", "127.0.0.1", "xn--bcher-kva.example", "a--b", "0-9.z"})
    void everyDnsNameIsAHostName(String name) {
        assertThat(HostName.parse(name)).map(HostName::toString).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                ":",
                ":443",
                ".:443",
                "a..",
                "a..b",
                ".a",
                "-a",
                "a-",
                "a.-b",
                "a-.b",
                "a_b",
                "a b",
                " a",
                "a ",
                "a\n",
                "a:443\n",
                "a\t",
                "a,b",
                "a/b",
                "a\\b",
                "a@b",
                "a%2eb",
                "a*",
                "*.a",
                "a?",
                "a#b",
                "a;b",
                "user@a",
                "https://a",
                "a\u0000b"
            })
    void whatIsNoDnsNameIsNoHostName(String authority) {
        assertThat(HostName.parse(authority)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:https", "a:-1", "a:+1", "a:1a", "a:443:443", "a:123456", "a: 1", "a:\u0661"})
    void whatIsNoPortMakesTheAuthorityUnreadable(String authority) {
        assertThat(HostName.parse(authority)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[::1]", "[::1]:443", "::1", "[127.0.0.1]", "[", "]", "2001:db8::1"})
    void anAddressOfIpVersionSixIsNoHostName(String authority) {
        assertThat(HostName.parse(authority)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u212Aeycloak.example", // the Kelvin sign, whose lower case is a plain k
                "\u0130stanbul.example", // a capital I with a dot, whose lower case are two characters
                "b\u00FCcher.example",
                "\uFF41.example",
                "a\u3002example",
                "a.\u0440\u0444"
            })
    void lettersOutsideAsciiNeverTurnIntoAnotherTenantsHost(String authority) {
        assertThat(HostName.parse(authority)).isEmpty();
    }

    @Test
    void aLabelHasSixtyThreeCharactersAtMost() {
        assertThat(HostName.parse(LABEL_63 + ".example")).isPresent();
        assertThat(HostName.parse("a" + LABEL_63 + ".example")).isEmpty();
    }

    @Test
    void aNameHas253CharactersAtMost() {
        assertThat(HostName.parse(NAME_253)).contains(new HostName(NAME_253));
        assertThat(HostName.parse(NAME_253 + "b")).isEmpty();
        assertThat(HostName.parse(NAME_253 + ".c")).isEmpty();
    }

    @Test
    void theLongestNameStillHasRoomForDotAndPort() {
        assertThat(HostName.parse(NAME_253 + ".:65535")).contains(new HostName(NAME_253));
        assertThat(HostName.parse("b" + NAME_253 + ".:65535")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a.", "a:1", "a_b"})
    void aHostNameInAnotherSpellingCannotBeMade(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new HostName(value));
    }

    @Test
    void aHostNameThatIsTooLongCannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HostName(NAME_253 + "b"));
    }

    @Property
    void everySpellingOfANameIsTheSameHost(
            @ForAll("names") String name,
            @ForAll boolean upper,
            @ForAll boolean dot,
            @ForAll @IntRange(max = 65_535) int port) {
        String spelled =
                (upper ? name.toUpperCase(Locale.ROOT) : name) + (dot ? "." : "") + (port > 0 ? ":" + port : "");
        assertThat(HostName.parse(spelled)).contains(new HostName(name));
    }

    @Property
    void arbitraryTextGivesACanonicalNameOrNothing(@ForAll String text) {
        HostName.parse(text).ifPresent(host -> {
            assertThat(HostName.parse(host.value())).contains(host);
            assertThat(text.toLowerCase(Locale.ROOT)).startsWith(host.value());
        });
    }

    @Property
    void nearlyValidTextParsesOnlyIfItIsAscii(
            @ForAll
                    @StringLength(min = 1, max = 6)
                    @CharRange(from = 'a', to = 'c')
                    @Chars({'.', ':', '-', '1', 'K', '\u212A', '\u0130', '\u017F'})
                    String text) {
        HostName.parse(text).ifPresent(host -> assertThat(text).matches("\\p{ASCII}+"));
    }

    @Property(tries = 20_000)
    void nearlyValidTextIsANameExactlyWhenTheGrammarSaysSo(
            @ForAll
                    @StringLength(max = 9)
                    @CharRange(from = 'y', to = '{')
                    @Chars({'.', ':', '-', '0', '9', '/', 'A', 'Z', '`', '\n'})
                    String text) {
        assertThat(HostName.parse(text).isPresent())
                .isEqualTo(AUTHORITY.matcher(text.toLowerCase(Locale.ROOT)).matches());
    }
}
