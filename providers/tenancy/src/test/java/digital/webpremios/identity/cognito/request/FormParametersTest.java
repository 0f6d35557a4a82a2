package digital.webpremios.identity.cognito.request;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.OAuthError;
import digital.webpremios.identity.denial.RequestDenial.DuplicateParameter;
import digital.webpremios.identity.denial.RequestDenial.UnreadableParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FormParametersTest {

    private static Decision<FormParameters> allowed(Map<String, String> values) {
        return Decision.allow(new FormParameters(values));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Text as any client may send it: whole characters, none of them a control character. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .ofMaxLength(20)
                .filter(text ->
                        text.chars().noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c)));
    }

    @Provide
    Arbitrary<Map<String, String>> maps() {
        return Arbitraries.maps(texts(), texts()).ofMaxSize(6);
    }

    @Test
    void namesAndValuesAreDecoded() {
        assertThat(FormParameters.parse("grant_type=client_credentials&scope=a%2Fb+c%2Fd&%61=b=c"))
                .isEqualTo(allowed(Map.of("grant_type", "client_credentials", "scope", "a/b c/d", "a", "b=c")));
    }

    @Test
    void anEncodedPlusStaysAPlusAndARawOneIsABlank() {
        assertThat(FormParameters.parse("client_secret=a%2Bb&scope=a+b"))
                .isEqualTo(allowed(Map.of("client_secret", "a+b", "scope", "a b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&", "&&&"})
    void aTextWithoutPairsHasNoParameters(String text) {
        assertThat(FormParameters.parse(text)).isEqualTo(allowed(Map.of()));
    }

    @Test
    void aNameAloneHasAnEmptyValue() {
        assertThat(FormParameters.parse("scope&&a=")).isEqualTo(allowed(Map.of("scope", "", "a", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1&a=1", "a=1&b=2&a=3", "a&a", "a=1&%61=2", "a=&a=1", "a=1&a="})
    void theSameNameTwiceIsRefused(String text) {
        assertThat(FormParameters.parse(text)).isEqualTo(Decision.deny(new DuplicateParameter("a")));
    }

    @Test
    void theNameOfADuplicateIsToldInShortAndInAscii() {
        String name = "\u00E9" + "n".repeat(70);
        String encoded = "%C3%A9" + "n".repeat(70);
        assertThat(FormParameters.parse(encoded + "=1&" + encoded + "=2"))
                .isEqualTo(Decision.deny(new DuplicateParameter("?" + "n".repeat(63))));
        assertThat(new FormParameters(Map.of(name, "1")).merge(new FormParameters(Map.of(name, "2"))))
                .isEqualTo(Decision.deny(new DuplicateParameter("?" + "n".repeat(63))));
    }

    @Test
    void aDuplicateOfSixtyFourCharactersIsToldInFull() {
        String name = "n".repeat(64);
        assertThat(FormParameters.parse(name + "&" + name)).isEqualTo(Decision.deny(new DuplicateParameter(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "%=1", "a=%FF", "%C3=1", "a=1&b=100%"})
    void whatIsNotPercentEncodedUtf8IsRefused(String text) {
        assertThat(FormParameters.parse(text))
                .isEqualTo(Decision.deny(new UnreadableParameters("percent-encoded UTF-8 was expected")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%00", "%00=a", "a=%1B", "a=%7F", "a=%C2%85", "a%08b=1", "a=\u0001"})
    void controlCharactersAreRefused(String text) {
        assertThat(FormParameters.parse(text))
                .isEqualTo(Decision.deny(new UnreadableParameters("control characters are not allowed")));
    }

    @Test
    void lineEndsAndTabsAreAllowedAsJsonHasThem() {
        assertThat(FormParameters.parse("aws_client_metadata=%7B%0D%0A%09%7D"))
                .isEqualTo(allowed(Map.of("aws_client_metadata", "{\r\n\t}")));
    }

    @Test
    void mergingKeepsBothSets() {
        FormParameters body = new FormParameters(Map.of("a", "1"));
        assertThat(body.merge(new FormParameters(Map.of("b", "2")))).isEqualTo(allowed(Map.of("a", "1", "b", "2")));
        assertThat(body.values()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", ""})
    void aNameInBothSetsIsSentTwice(String value) {
        FormParameters body = new FormParameters(Map.of("a", "1"));
        assertThat(body.merge(new FormParameters(Map.of("a", value))))
                .isEqualTo(Decision.deny(new DuplicateParameter("a")));
    }

    @Test
    void anEmptyValueIsAsGoodAsNone() {
        FormParameters parameters = new FormParameters(Map.of("a", "", "b", "x"));
        assertThat(parameters.get("a")).isNull();
        assertThat(parameters.get("c")).isNull();
        assertThat(parameters.has("a")).isFalse();
        assertThat(parameters.has("c")).isFalse();
        assertThat(parameters.get("b")).isEqualTo("x");
        assertThat(parameters.has("b")).isTrue();
    }

    @Test
    void parametersDoNotChangeAfterwards() {
        Map<String, String> values = new HashMap<>(Map.of("a", "1"));
        FormParameters parameters = new FormParameters(values);
        values.clear();
        assertThat(parameters.get("a")).isEqualTo("1");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> parameters.values().clear());
    }

    @Test
    void thePrintedFormHasNamesAndNoValues() {
        assertThat(new FormParameters(Map.of("client_secret", "s3cret"))).hasToString("FormParameters[client_secret]");
    }

    @Property
    void whatAnEncoderWroteIsReadBack(@ForAll("maps") Map<String, String> values) {
        String encoded = values.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(joining("&"));
        assertThat(FormParameters.parse(encoded)).isEqualTo(allowed(values));
    }

    @Property
    void noValueIsEverPrinted(@ForAll("texts") String value) {
        assertThat(new FormParameters(Map.of("client_secret", "\u2603" + value)).toString())
                .doesNotContain("\u2603" + value);
    }

    @Property
    void arbitraryTextIsReadOrIsAnInvalidRequest(
            @ForAll String text, @ForAll @Chars({'a', '=', '&', '%', '+', '1'}) String nearly) {
        for (String candidate : new String[] {text, nearly}) {
            OAuthError outcome = FormParameters.parse(candidate).fold(ok -> OAuthError.INVALID_REQUEST, Denial::error);
            assertThat(outcome).isEqualTo(OAuthError.INVALID_REQUEST);
        }
    }
}
