package digital.webpremios.identity.cognito.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.cognito.request.BasicAuthorization.Credentials;
import digital.webpremios.identity.cognito.request.BasicAuthorization.Malformed;
import digital.webpremios.identity.cognito.request.BasicAuthorization.None;
import java.net.URLEncoder;
import java.util.Base64;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract row T12, and what T14 calls malformed. */
final class BasicAuthorizationTest {

    private static String base64(String pair) {
        return Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    private static BasicAuthorization parsePair(String pair) {
        return BasicAuthorization.parse("Basic " + base64(pair));
    }

    private static String percentEncode(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.strings()
                .ofMaxLength(40)
                .filter(text ->
                        text.chars().noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c)));
    }

    @Provide
    Arbitrary<String> ids() {
        return secrets().filter(text -> !text.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic %s", "basic %s", "BASIC %s", "Basic   %s", " Basic %s ", "bAsIc %s\t"})
    void theSchemeIsReadInAnyLetterCaseAndWithExtraBlanks(String header) {
        assertThat(BasicAuthorization.parse(header.formatted(base64("client:s3cret"))))
                .isEqualTo(new Credentials("client", "s3cret"));
    }

    @Test
    void base64WithoutPaddingIsRead() {
        assertThat(BasicAuthorization.parse("Basic " + base64("client:s3").replace("=", "")))
                .isEqualTo(new Credentials("client", "s3"));
    }

    @Test
    void aPlusInASecretStaysAPlus() {
        assertThat(parsePair("client:a+b+")).isEqualTo(new Credentials("client", "a+b+"));
        assertThat(parsePair("client:a%2Bb+%2B")).isEqualTo(new Credentials("client", "a+b++"));
    }

    @ParameterizedTest
    @CsvSource({
        "cl%69ent:s%2Fcret, client, s/cret",
        "client:s%3Acret, client, s:cret",
        "a%3Ab:s, a:b, s",
        "client:%E2%82%AC, client, \u20AC",
        "client:%25, client, %"
    })
    void aPercentEncodedHalfIsDecoded(String pair, String id, String secret) {
        assertThat(parsePair(pair)).isEqualTo(new Credentials(id, secret));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%", "%", "a%zz", "%4", "50%off%20", "%FF", "%00", "a%0Ab", "%C2%85"})
    void aSecretWithAPercentSignThatIsNoEscapeIsRaw(String secret) {
        assertThat(parsePair("client:" + secret)).isEqualTo(new Credentials("client", secret));
    }

    @Test
    void eachHalfIsEncodedOrRawOnItsOwn() {
        assertThat(parsePair("100%:a%2Fb")).isEqualTo(new Credentials("100%", "a/b"));
        assertThat(parsePair("a%2Fb:100%")).isEqualTo(new Credentials("a/b", "100%"));
    }

    @Test
    void onlyTheFirstColonPartsIdAndSecret() {
        assertThat(parsePair("client:a:b:")).isEqualTo(new Credentials("client", "a:b:"));
        assertThat(parsePair("c:")).isEqualTo(new Credentials("c", ""));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {" ", "Bearer abc", "Negotiate x", "Digest x", "Basically x", "xBasic eDp5", "Bas\u0130c eDp5"})
    void anotherSchemeOrNoHeaderIsNoAuthentication(@Nullable String header) {
        assertThat(BasicAuthorization.parse(header)).isEqualTo(new None());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic",
                "Basic ",
                "Basic !!!",
                "Basic eDp5 eDp5",
                "Basic eDp5,",
                "Basic e Dp5",
                "Basic eDp5=",
                "Basic =",
                "Basic \u00E9\u00E9\u00E9\u00E9",
                "Basic eDp_",
                "Basic client:s3cret"
            })
    void whatIsNoBase64IsMalformed(String header) {
        assertThat(BasicAuthorization.parse(header)).isEqualTo(new Malformed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "client",
                ":",
                ":s3cret",
                "client\n:s3cret",
                "client:s3\u0000cret",
                "client:\u007F",
                "c\u0085:s"
            })
    void aPairWithoutAnIdOrWithControlCharactersIsMalformed(String pair) {
        assertThat(parsePair(pair)).isEqualTo(new Malformed());
    }

    @Test
    void bytesThatAreNoUtf8AreMalformed() {
        String latin = Base64.getEncoder().encodeToString("client:\u00E9".getBytes(ISO_8859_1));
        assertThat(BasicAuthorization.parse("Basic " + latin)).isEqualTo(new Malformed());
    }

    @Test
    void theSecretIsNeverPrinted() {
        assertThat(new Credentials("client", "s3cret")).hasToString("Credentials[clientId=client]");
        assertThat(parsePair("client:s3cret").toString()).doesNotContain("s3cret");
    }

    @Property
    void rawCredentialsWithoutAPercentSignAreReadBack(@ForAll("ids") String id, @ForAll("secrets") String secret) {
        String rawId = id.replace('%', '.').replace(':', '.');
        String rawSecret = secret.replace('%', '.');
        assertThat(parsePair(rawId + ":" + rawSecret)).isEqualTo(new Credentials(rawId, rawSecret));
    }

    @Property
    void percentEncodedCredentialsAreReadBack(@ForAll("ids") String id, @ForAll("secrets") String secret) {
        assertThat(parsePair(percentEncode(id) + ":" + percentEncode(secret))).isEqualTo(new Credentials(id, secret));
    }

    @Property
    void arbitraryHeadersNeverThrow(@ForAll String header) {
        assertThat(BasicAuthorization.parse(header)).isNotNull();
        assertThat(BasicAuthorization.parse("Basic " + header)).isNotNull();
    }

    @Property
    void arbitraryBytesNeverThrowAndNeverGiveAnEmptyId(@ForAll byte[] bytes) {
        BasicAuthorization parsed =
                BasicAuthorization.parse("Basic " + Base64.getEncoder().encodeToString(bytes));
        assertThat(parsed).isInstanceOfAny(Malformed.class, Credentials.class);
        if (parsed instanceof Credentials credentials) {
            assertThat(credentials.clientId()).isNotEmpty();
        }
    }
}
