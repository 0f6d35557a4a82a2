package digital.webpremios.identity.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.tenant.RequestHost.Absent;
import digital.webpremios.identity.tenant.RequestHost.Named;
import digital.webpremios.identity.tenant.RequestHost.Reason;
import digital.webpremios.identity.tenant.RequestHost.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestHostTest {

    private static final Authority A = new Authority("a.example", Authority.NO_PORT);

    @ParameterizedTest
    @ValueSource(strings = {"/", "/oauth2/token", "/x?redirect_uri=http://b.example/", "*", "foo", "//b.example/x"})
    void theHeaderNamesTheHostOfAnyTargetThatIsNotAbsolute(String target) {
        assertThat(RequestHost.of(target, List.of("a.example"))).isEqualTo(new Named(A, false));
        assertThat(RequestHost.of(target, List.of())).isEqualTo(new Absent());
        assertThat(RequestHost.of(target, List.of(""))).isEqualTo(new Absent());
        assertThat(RequestHost.of(target, List.of(" "))).isEqualTo(new Absent());
    }

    @Test
    void twoHeadersAreRefusedAlsoWhenTheyAreEqual() {
        for (List<String> hosts : List.of(
                List.of("a.example", "b.example"),
                List.of("a.example", "a.example"),
                List.of("", ""),
                List.of("a.example", "A.example"),
                List.of("a.example", "a.example", "a.example"))) {
            assertThat(RequestHost.of("/", hosts)).isEqualTo(new Refused(Reason.SEVERAL_HOSTS));
            assertThat(RequestHost.of("http://a.example/", hosts)).isEqualTo(new Refused(Reason.SEVERAL_HOSTS));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[x]", "a@b", "a:b", "a b", ":80", ":", "http://a.example"})
    void aMalformedHeaderIsRefusedWhateverTheTarget(String host) {
        assertThat(RequestHost.of("/", List.of(host))).isEqualTo(new Refused(Reason.MALFORMED_HOST));
        assertThat(RequestHost.of("http://a.example/", List.of(host))).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.example/x, a.example",
        "http://a.example, a.example",
        "http://a.example?x=1, a.example",
        "HTTP://A.Example/x, a.EXAMPLE",
        "http://a.example:80/x, a.example",
        "http://a.example/x, a.example:80",
        "https://a.example:443/x, a.example"
    })
    void anAbsoluteTargetMayNameTheSameHostAgain(String target, String host) {
        assertThat(RequestHost.of(target, List.of(host))).isInstanceOf(Named.class);
        assertThat(RequestHost.of(target, List.of())).isInstanceOf(Named.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http://b.example/x, a.example",
        "http://a.example:81/x, a.example",
        "https://a.example/x, a.example:80",
        "http://a.example.b.example/x, a.example",
        "http://a.example/x, ''"
    })
    void anAbsoluteTargetMayNotNameAnotherHost(String target, String host) {
        assertThat(RequestHost.of(target, List.of(host))).isEqualTo(new Refused(Reason.CONTRADICTING_HOSTS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://",
                "http:///x",
                "http://[x]/",
                "http://u@a.example/",
                "http://a.example:x/",
                "ftp://a.example/",
                "javascript://a.example/",
                "http://%zz/"
            })
    void anAbsoluteTargetThatIsNoHttpUrlIsRefused(String target) {
        assertThat(RequestHost.of(target, List.of("a.example"))).isEqualTo(new Refused(Reason.MALFORMED_HOST));
        assertThat(RequestHost.of(target, List.of())).isEqualTo(new Refused(Reason.MALFORMED_HOST));
    }
}
