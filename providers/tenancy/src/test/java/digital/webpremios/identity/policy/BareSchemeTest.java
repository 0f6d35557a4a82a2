package digital.webpremios.identity.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract row E18. */
final class BareSchemeTest {

    @ParameterizedTest
    @CsvSource({
        "myapp://, myapp:///",
        "com.example.app://, com.example.app:///",
        "MyApp+x-1.y://, MyApp+x-1.y:///",
        "myapp://?tenant=a, myapp:///?tenant=a",
        "httpsx://, httpsx:///"
    })
    void aSchemeAloneIsStoredAsAUri(String written, String stored) {
        assertThat(BareScheme.is(written)).isTrue();
        assertThat(BareScheme.stored(written)).isEqualTo(stored);
        assertThat(BareScheme.written(stored)).isEqualTo(written);
        assertThat(URI.create(stored).isOpaque()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "://",
                "myapp:",
                "myapp:/",
                "myapp:///",
                "myapp://callback",
                "myapp://callback/",
                "com.example.app:/oauth",
                "https://",
                "http://",
                "HTTPS://",
                "HtTp://?x",
                "https://app.example",
                "1app://",
                "my app://",
                "my_app://",
                "myapp://\nLocation: x",
                "/myapp://",
                "x?y=myapp://"
            })
    void anyOtherUriIsStoredAsItIs(String uri) {
        assertThat(BareScheme.is(uri)).isFalse();
        assertThat(BareScheme.stored(uri)).isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://app.example/", "myapp://a/", "myapp:////", "myapp:/", "myapp:///a"})
    void andWrittenAsItIs(String uri) {
        assertThat(BareScheme.written(uri)).isEqualTo(uri);
    }
}
