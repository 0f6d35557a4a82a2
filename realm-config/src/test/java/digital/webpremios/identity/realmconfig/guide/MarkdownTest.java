package digital.webpremios.identity.realmconfig.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests {@link Markdown} with names that would like to be more than names. */
final class MarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "Campanha de Verão 2026 - fase 1. ¦ Campanha de Verão 2026 - fase 1.",
                "<img src=x onerror=alert(1)> ¦ &lt;img src\\=x onerror\\=alert\\(1\\)&gt;",
                "&lt;b&gt; ¦ &amp;lt;b&amp;gt;",
                "[click](javascript:alert) ¦ \\[click\\]\\(javascript\\:alert\\)",
                "![x](https://evil.example/x.png) ¦ \\!\\[x\\]\\(https\\://evil.example/x.png\\)",
                "https://evil.example ¦ https\\://evil.example",
                "WWW.evil.example ¦ WWW\\.evil.example",
                "**bold** _it_ ~no~ ¦ \\*\\*bold\\*\\* \\_it\\_ \\~no\\~",
                "a | b ` c # d ¦ a \\| b \\` c \\# d",
                "a\\*b ¦ a\\\\\\*b",
                "@team $x$ ¦ \\@team \\$x\\$",
            })
    void aTextIsNoMarkup(String text, String written) {
        assertThat(Markdown.text(text)).isEqualTo(written);
    }

    @Test
    void aLineBreakAndInvisibleCharactersAreShownAsEscapes() {
        assertThat(Markdown.text("a\n# b\u202Ec")).isEqualTo("a\\\\u000a\\# b\\\\u202ec");
        assertThat(Markdown.code("a\nb\u200Bc")).isEqualTo("`a\\u000ab\\u200bc`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "webpremios.campaigns/40455 ¦ `webpremios.campaigns/40455`",
                "a/`<script>` ¦ `` a/`<script>` ``",
                "a``b`c ¦ ``` a``b`c ```",
                "` ¦ `` ` ``",
            })
    void aCodeSpanEndsAfterItsValueOnly(String value, String written) {
        assertThat(Markdown.code(value)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "it's", "$(touch x)`touch y`", "a;b|c&d>e", "'\\''", "\"", "!x", "*"})
    void aShellGetsAnArgumentAsItIs(String value) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", "printf %s " + Markdown.argument(value)).start();
        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(value);
        assertThat(shell.waitFor()).isZero();
    }
}
