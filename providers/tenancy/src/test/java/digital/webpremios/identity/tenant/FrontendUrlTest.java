package digital.webpremios.identity.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FrontendUrlTest {

    private static final HostName HOST = new HostName("auth.tenant.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://auth.tenant.example",
                "http://auth.tenant.example",
                "https://auth.tenant.example:8443",
                "HTTPS://AUTH.tenant.example",
                "https://auth.tenant.example."
            })
    void theRootOfAWebHostIsKeptAsConfigured(String text) {
        assertThat(FrontendUrl.parse(text)).contains(new FrontendUrl(text, HOST));
    }

    @Test
    void aSlashAtTheEndIsNoPartOfTheRoot() {
        assertThat(FrontendUrl.parse("https://auth.tenant.example/"))
                .contains(new FrontendUrl("https://auth.tenant.example", HOST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://auth.tenant.example/auth",
                "https://auth.tenant.example/realms/one",
                "https://auth.tenant.example//",
                "https://auth.tenant.example/.",
                "https://auth.tenant.example/%2F"
            })
    void aPathIsNotTheRoot(String text) {
        assertThat(FrontendUrl.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://auth.tenant.example?",
                "https://auth.tenant.example?a=b",
                "https://auth.tenant.example/?a=b",
                "https://auth.tenant.example#",
                "https://auth.tenant.example/#top"
            })
    void aQueryOrAFragmentIsNotTheRoot(String text) {
        assertThat(FrontendUrl.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://user@auth.tenant.example", "https://user:word@auth.tenant.example", "https://@a"})
    void userInformationIsRefused(String text) {
        assertThat(FrontendUrl.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://auth.tenant.example",
                "javascript://auth.tenant.example",
                "//auth.tenant.example",
                "auth.tenant.example",
                "auth.tenant.example:443",
                "https:auth.tenant.example",
                "https:/auth.tenant.example",
                "http\u017F://auth.tenant.example"
            })
    void anythingButHttpAndHttpsIsRefused(String text) {
        assertThat(FrontendUrl.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "https://",
                "https:///",
                "https://:443",
                "https://[::1]",
                "https://auth_tenant.example",
                "https://auth..example",
                "https://*.tenant.example",
                "https://\u212Aeycloak.example",
                " https://auth.tenant.example",
                "https://auth.tenant.example ",
                "https://auth.tenant.example\n",
                "https://auth.tenant.example,https://b.example",
                "https://auth.tenant.example:port",
                "https://${host}"
            })
    void aUrlWithoutAHostNameIsRefused(String text) {
        assertThat(FrontendUrl.parse(text)).isEmpty();
    }

    @Property
    void everyHostWithAnyPortParsesToThatHost(
            @ForAll @StringLength(min = 1, max = 40) @CharRange(from = 'a', to = 'z') String label,
            @ForAll @IntRange(min = 1, max = 65_535) int port) {
        String root = "https://auth." + label + ".example:" + port;
        FrontendUrl expected = new FrontendUrl(root, new HostName("auth." + label + ".example"));
        assertThat(FrontendUrl.parse(root)).contains(expected);
        assertThat(FrontendUrl.parse(root + "/")).contains(expected);
    }

    @Property
    void aRootNeverEndsWithASlashAndParsesBack(
            @ForAll @Chars({'/', ':', '?', '#', '@', '.', 'a', '1', '%', '[', ']', '\u212A'}) String rest) {
        FrontendUrl.parse("https://" + rest).ifPresent(url -> {
            assertThat(url.root()).doesNotEndWith("/").doesNotContain("?", "#", "@");
            assertThat(FrontendUrl.parse(url.root())).contains(url);
        });
    }

    @Property
    void arbitraryTextNeverThrows(@ForAll String text) {
        assertThat(FrontendUrl.parse(text)).isNotNull();
    }
}
