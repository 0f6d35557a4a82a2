package digital.webpremios.identity.branding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LogoUrlTest {

    private static final String PNG = "data:image/png;base64,";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://cdn.tenant.example/logo.png",
                "https://cdn.tenant.example",
                "HTTPS://cdn.tenant.example:8443/a/b?c=d&e=%20#f",
                "data:image/png;base64,iVBORw0KGgo=",
                "data:image/jpeg;base64,/9j/",
                "data:image/gif;base64,R0lGODlh",
                "data:image/webp;base64,UklGRg=="
            })
    void anHttpsUrlAndAnImageInADataUrlAreTakenAsTheyAre(String text) {
        assertThat(LogoUrl.parse(text)).map(LogoUrl::value).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "logo.png",
                "/logo.png",
                "//cdn.tenant.example/logo.png",
                "http://cdn.tenant.example/logo.png",
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                " https://cdn.tenant.example",
                "https://cdn.tenant.example ",
                "https://cdn.tenant.example\n",
                "https:cdn.tenant.example",
                "https:///logo.png",
                "https://user:password@cdn.tenant.example/",
                "https://user@cdn.tenant.example/",
                "https://[::1]/logo.png",
                "https://cdn_tenant/logo.png",
                "https://b\u00FCcher.example/",
                "https://cdn.tenant.example/\"onerror=alert(1)",
                "https://cdn.tenant.example/'onerror=alert(1)",
                "https://cdn.tenant.example/<script>",
                "https://cdn.tenant.example/%zz",
                "https://cdn.tenant.example/a\\b",
                "vbscript:x",
                "blob:https://cdn.tenant.example/1",
                "file:///etc/passwd"
            })
    void whatIsNoHttpsUrlIsNoLogo(String text) {
        assertThat(LogoUrl.parse(text)).isEmpty();
        assertThat(HttpsUrl.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:",
                "data:,x",
                "data:image/png,abc",
                "data:image/png;base64,",
                "data:image/png;base64,abc",
                "data:image/png;base64,abcde",
                "data:image/png;base64,=abc",
                "data:image/png;base64,a===",
                "data:image/png;base64,ab c",
                "data:image/png;base64,abc\"",
                "data:image/png;base64,ab-_",
                "data:image/png;charset=utf-8;base64,abcd",
                "data:text/html;base64,PGI+",
                "data:image/bmp;base64,Qk0=",
                "data:application/javascript;base64,YWxlcnQ=",
                "data:image/svg+xml;base64,abcd",
                "data:image/svg+xml;utf8,<svg/>",
                "DATA:image/png;base64,iVBORw0KGgo="
            })
    void whatIsNoImageInADataUrlIsNoLogo(String text) {
        assertThat(LogoUrl.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg><script>alert(1)</script></svg>",
                "<svg><SCRIPT href='x'/></svg>",
                "<svg><svg:script/></svg>",
                "<svg onload='alert(1)'/>",
                "<svg onload ='alert(1)'/>",
                "<svg><a href='javascript:alert(1)'/></svg>",
                "<svg><foreignObject/></svg>",
                "<!DOCTYPE svg [<!ENTITY x 'y'>]><svg/>",
                "<?xml-stylesheet href='x'?><svg/>",
                "<html/>"
            })
    void anSvgWithAScriptIsNoLogo(String svg) {
        assertThat(LogoUrl.parse(svg(svg))).isEmpty();
    }

    @Test
    void anSvgWithoutAScriptIsALogo() {
        String url = svg("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><path d='M0 0h1v1z'/></svg>");
        assertThat(LogoUrl.parse(url)).containsInstanceOf(ImageDataUrl.class);
    }

    @Test
    void anSvgIsUtf8() {
        String svg = "<svg><title>Prêmios</title></svg>";
        assertThat(LogoUrl.parse(svg(svg.getBytes(UTF_8)))).isPresent();
        assertThat(LogoUrl.parse(svg(svg.getBytes(ISO_8859_1)))).isEmpty();
        assertThat(LogoUrl.parse(svg(svg.getBytes(UTF_16)))).isEmpty();
    }

    @Test
    void aDataUrlIsShort() {
        int room = ImageDataUrl.MAX_LENGTH - PNG.length();
        String longest = PNG + "A".repeat(room - room % 4);
        assertThat(LogoUrl.parse(longest)).isPresent();
        assertThat(LogoUrl.parse(longest + "AAAA")).isEmpty();
    }

    @Test
    void anHttpsUrlIsShort() {
        String start = "https://a.example/";
        assertThat(HttpsUrl.parse(start + "a".repeat(2048 - start.length()))).isPresent();
        assertThat(HttpsUrl.parse(start + "a".repeat(2049 - start.length()))).isEmpty();
    }

    @Test
    void whatIsNotAllowedCannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HttpsUrl("http://a.example"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ImageDataUrl("data:text/html;base64,abcd"));
    }

    @Property
    void noUrlEndsAnAttributeOrAnElement(
            @ForAll @Chars({'"', '\'', '<', '>', '`', ' ', 'a', '/', ':', '\\'}) @StringLength(max = 8) String text) {
        for (String start : new String[] {"https://a.example/", PNG}) {
            LogoUrl.parse(start + text)
                    .ifPresent(url -> assertThat(url.value()).doesNotContainPattern("[\"'<>` \\\\]"));
        }
    }

    private static String svg(String text) {
        return svg(text.getBytes(UTF_8));
    }

    private static String svg(byte[] content) {
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(content);
    }
}
