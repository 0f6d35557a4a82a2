package digital.webpremios.identity.realmconfig.descriptor.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Tests that YAML readers read written scalars as the same text. */
final class YamlScalarTest {

    @Property
    void anyTextIsReadAsItself(@ForAll @StringLength(max = 60) String text) {
        String whole = new String(
                text.codePoints().filter(c -> c < 0xD800 || c > 0xDFFF).toArray(), 0, (int)
                        text.codePoints().filter(c -> c < 0xD800 || c > 0xDFFF).count());
        assertThat(read("key: " + YamlScalar.of(whole))).isEqualTo(Map.of("key", whole));
        assertThat(read(YamlScalar.of(whole) + ": value")).isEqualTo(Map.of(whole, "value"));
        assertThat(read("key: [" + YamlScalar.inFlow(whole) + ", b]")).isEqualTo(Map.of("key", List.of(whole, "b")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~",
                "no",
                "On",
                "NULL",
                "true",
                "010",
                "1e3",
                "0x1F",
                "12:30:45",
                "2001-12-14",
                ".inf",
                "-",
                "- a",
                "? a",
                "a: b",
                "a:",
                "a #b",
                "#a",
                "&a",
                "*a",
                "!a",
                "%a",
                "@a",
                "`a",
                "|",
                ">",
                "'",
                "''",
                "\"",
                "{a}",
                "[a]",
                "a, b",
                " a",
                "a ",
                "a\nb",
                "a\r\nb",
                "a\tb",
                "\u0085",
                "\u2028",
                "\uFEFFa",
                "\uD83D\uDE00",
                "---",
                "...",
                "=",
                "<<",
                "\\n",
                "a\u0000b",
                "${VAULT:x}",
                "http://a/b?c=d#e",
                "custom:campaign_id"
            })
    void aTextThatLooksLikeSomethingElseIsReadAsItself(String text) {
        anyTextIsReadAsItself(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "y", "010", "1_000", "12:30:45", "2001-12-14", "+1", "-1", ".5", "~", "=", "<<"})
    void whatYaml11TakesForSomethingElseIsQuoted(String text) {
        assertThat(YamlScalar.of(text)).isEqualTo("'" + text + "'");
        assertThat(YamlScalar.inFlow(text)).isEqualTo("'" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auth.campaign.example",
                "Campanha de São João",
                "https://app.campaign.example/callback?a=b",
                "webpremios.campaigns/{tenant-id}",
                "env:WEBPREMIOS_SECRET",
                "custom:campaign_id"
            })
    void whatCannotBeMistakenIsPlain(String text) {
        assertThat(YamlScalar.of(text)).isEqualTo(text);
    }

    @Test
    void halfACharacterIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YamlScalar.of("a\uD83D"))
                .withMessageContaining("\\ud83d");
    }

    private static Object read(String yaml) {
        return new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }
}
