package digital.webpremios.identity.realmconfig.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the check of users against Keycloak's user profile. */
final class ProfileCheckTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"length\": {\"max\": 3}}                                | abc  | abcd",
                "{\"length\": {\"min\": 3}}                                | abc  | ab",
                "{\"length\": {\"max\": 3}}                                | ' abc ' | 'a b c'",
                "{\"pattern\": {\"pattern\": \"[0-9]+\"}}                  | 12   | 1x",
                "{\"pattern\": {\"pattern\": \"[ab]\"}}                    | b    | c1",
                "{\"options\": {\"options\": [\"true\", \"false\"]}}       | true | TRUE",
                "{\"person-name-prohibited-characters\": {}}               | O'Neil-Dé, J. | a/b",
                "{\"person-name-prohibited-characters\": {}}               | ana@x.example:80 | $5",
                "{\"username-prohibited-characters\": {}}                  | ana+x@y.example | a b",
                "{\"username-prohibited-characters\": {}}                  | ana_1 | a,b",
                "{\"up-username-not-idn-homograph\": {}}                   | joão.1 | иван",
                "{\"email\": {}}                                           | ana@x.example | ana@",
            })
    void keycloaksValidatorsAllowTheFirstAndRefuseTheSecond(String validations, String allowed, String refused)
            throws JsonProcessingException {
        assertThat(check(validations, allowed)).isEmpty();
        assertThat(check(validations, refused))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.reason()).doesNotContain(refused));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "a+b@c.example",
                "A.B@C.example",
                "joão@exämple.example",
                "o'neil@x.example",
                "a_b-c@x-y.example"
            })
    void addressesThatKeycloakTakes(String address) throws JsonProcessingException {
        assertThat(check("{\"email\": {}}", address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "@b",
                "a@",
                "a..b@c.example",
                ".a@b.example",
                "a.@b.example",
                "a@b.example.",
                "a b@c.example",
                "a@b..example",
                "12345678901234567890123456789012345678901234567890123456789012345@b.example",
                "a@-b.example",
                "a,b@c.example"
            })
    void addressesThatKeycloakRefuses(String address) throws JsonProcessingException {
        assertThat(check("{\"email\": {}}", address)).hasSize(1);
    }

    @Test
    void blankValuesAreCheckedOnlyIfTheyMustBeThere() throws JsonProcessingException {
        assertThat(check("{\"length\": {\"min\": 3}}", "  ")).isEmpty();
        assertThat(ProfileCheck.of(JSON.readTree("""
                {"attributes": [{"name": "email", "permissions": {"edit": ["user"]}, "required": {"roles": ["user"]}},
                {"name": "lastName", "permissions": {"edit": ["user"]}, "required": {"roles": ["admin"]}}]}""")).refusals(JSON.readTree("{\"email\": \" \"}")))
                .extracting(Refusal::attribute)
                .containsExactly("email");
    }

    @Test
    void whatParticipantsMayNotEditStopsNobody() throws JsonProcessingException {
        assertThat(ProfileCheck.of(JSON.readTree("""
                {"attributes": [{"name": "x", "permissions": {"edit": ["admin"]}, "validations": {"length": {"max": 1}}}]}""")).refusals(JSON.readTree("{\"attributes\": {\"x\": [\"long\"]}}")))
                .isEmpty();
    }

    @Test
    void aValidationThatNobodyKnowsCountsAsNoCheck() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check("{\"uri\": {}}", "x"))
                .withMessageContaining("'uri'");
    }

    @Test
    void markupAndControlCharactersAreNeverAllowedInNames() {
        String pattern = NameCharacters.patternAllowing(Set.of("<", ">", "\n", "\u0000", "&", "]", "\\", "^"));

        assertThat("a&]\\^b").matches(pattern);
        assertThat("a<b").doesNotMatch(pattern);
        assertThat("a>b").doesNotMatch(pattern);
        assertThat("a\nb").doesNotMatch(pattern);
        assertThat("a\u0000b").doesNotMatch(pattern);
        assertThat("a[b").doesNotMatch(pattern);
    }

    private static List<Refusal> check(String validations, String value) throws JsonProcessingException {
        return ProfileCheck.of(JSON.readTree("""
                {"attributes": [{"name": "x", "permissions": {"edit": ["admin", "user"]}, "validations": %s}]}""".formatted(validations)))
                .refusals(JSON.createObjectNode()
                        .set(
                                "attributes",
                                JSON.createObjectNode()
                                        .set("x", JSON.createArrayNode().add(value))));
    }
}
