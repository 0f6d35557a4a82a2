package digital.webpremios.identity.cognito.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PercentDecoderTest {

    @ParameterizedTest
    @CsvSource({
        "%41, A",
        "a%2Fb, a/b",
        "%2b, +",
        "%e2%82%ac, \u20AC",
        "%F0%9F%98%80, \uD83D\uDE00",
        "%25%34%31, %41",
        "x, x"
    })
    void anEscapeIsOneByteOfUtf8(String encoded, String text) {
        assertThat(PercentDecoder.decode(encoded)).contains(text);
        assertThat(PercentDecoder.form(encoded)).contains(text);
    }

    @Test
    void aPlusIsABlankInAFormOnly() {
        assertThat(PercentDecoder.form("a+b%2Bc")).contains("a b+c");
        assertThat(PercentDecoder.decode("a+b%2Bc")).contains("a+b+c");
    }

    @Test
    void aCharacterOfAFormIsOneByte() {
        assertThat(PercentDecoder.form("\u00C3\u00A9")).contains("\u00E9");
        assertThat(PercentDecoder.form("\u00C3%A9")).contains("\u00E9");
        assertThat(PercentDecoder.form("\u00FF")).isEmpty();
        assertThat(PercentDecoder.decode("\u00FF")).contains("\u00FF");
    }

    @Test
    void theSmallestAndTheLargestAsciiByteAreDecoded() {
        assertThat(PercentDecoder.decode("%00")).contains("\u0000");
        assertThat(PercentDecoder.decode("%0F%10")).contains("\u000F\u0010");
        assertThat(PercentDecoder.decode("%7f")).contains("\u007F");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "%4",
                "100%",
                "abc%4",
                "%%",
                "%%41",
                "%G1",
                "%1G",
                "%-1",
                "%+1",
                "% 1",
                "%1 ",
                "%u0041",
                "%\u0664\u0661"
            })
    void aStrayPercentSignGivesNothing(String text) {
        assertThat(PercentDecoder.decode(text)).isEmpty();
        assertThat(PercentDecoder.form(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%FF", "%80", "%C3", "%C3%28", "%C0%80", "%ED%A0%80", "%F5%80%80%80", "%E2%82"})
    void bytesThatAreNoUtf8GiveNothing(String text) {
        assertThat(PercentDecoder.decode(text)).isEmpty();
        assertThat(PercentDecoder.form(text)).isEmpty();
    }

    @Test
    void rawBytesAreReadAsUtf8OrNotAtAll() {
        assertThat(PercentDecoder.utf8(new byte[] {(byte) 0xC3, (byte) 0xA9})).contains("\u00E9");
        assertThat(PercentDecoder.utf8(new byte[] {(byte) 0xE9})).isEmpty();
    }

    @Property
    void whatAnEncoderWroteIsReadBack(@ForAll String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        String readable = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(PercentDecoder.form(encoded)).contains(readable);
        assertThat(PercentDecoder.form(encoded.toLowerCase(Locale.ROOT)).isPresent())
                .isTrue();
        assertThat(PercentDecoder.decode(encoded.replace("+", "%20"))).contains(readable);
    }

    @Property
    void arbitraryTextNeverThrows(
            @ForAll String text, @ForAll @Chars({'%', '4', 'f', 'F', 'g', '+', '8'}) String nearly) {
        assertThat(PercentDecoder.decode(text)).isNotNull();
        assertThat(PercentDecoder.form(nearly)).isNotNull();
    }

    @Property
    void arbitraryBytesNeverThrow(@ForAll byte[] bytes) {
        assertThat(PercentDecoder.utf8(bytes)).isNotNull();
    }
}
