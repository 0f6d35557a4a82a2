package digital.webpremios.identity.realmconfig.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import digital.webpremios.identity.realmconfig.descriptor.ParticipantAttribute;
import digital.webpremios.identity.realmconfig.descriptor.reading.DescriptorFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that the user profile allows the values of a pool's users, and that the report names the users whom it stops
 * nevertheless.
 */
final class UsersFitTheProfileTest {

    private static final String STOPPED = "user/stopped-by-profile";

    @TempDir
    private Path directory = Path.of("");

    private PoolDirectory pool;

    @BeforeEach
    void campaign() throws IOException {
        pool = PoolDirectory.in(directory);
        pool.attribute("email", email -> email.put("Required", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.5", "-0.25", "1250", "0007", "1e3", "+3", "1,5", "twelve", " 7", "12.", "\u0661\u0662"})
    void aNumberAsAnApplicationWroteIt(String value) throws IOException {
        writable("custom:points");
        pool.user(1, "CONFIRMED", "custom:points=" + value);

        assertThat(attribute(pool.imported(1), "custom.points")).isEqualTo(value);
        assertThat(pool.findings(STOPPED)).isEmpty();
        boolean decimal = value.matches("-?[0-9]+(\\.[0-9]+)?");
        assertThat(pool.findings("attribute/values")).hasSize(decimal ? 0 : 1);
        assertThat(rules("custom:points").orElseThrow().pattern().isPresent()).isEqualTo(decimal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false", "True", "TRUE", "1", "0", "yes", "sim"})
    void aFlagAsAnApplicationWroteIt(String value) throws IOException {
        writable("custom:vip");
        pool.user(1, "CONFIRMED", "custom:vip=" + value);
        pool.user(2, "CONFIRMED", "custom:vip=false");

        assertThat(attribute(pool.imported(1), "custom.vip")).isEqualTo(value);
        assertThat(pool.findings(STOPPED)).isEmpty();
        assertThat(rules("custom:vip").orElseThrow().pattern())
                .isEqualTo(
                        value.matches("true|false")
                                ? Optional.of("true|false")
                                : value.length() > 2 && !value.equalsIgnoreCase("true")
                                        ? Optional.empty()
                                        : Optional.of("(?i:true|false)|[01]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Souza & Filhos",
                "Maria (Mia)",
                "Smith/Jones",
                "José #2",
                "100%",
                "A*",
                "what?",
                "x=y",
                "[a]",
                "\"Zé\"",
                "a;b",
                "~",
                "back\\slash",
                "a|b",
                "^",
                "§",
                "!",
                "${X}"
            })
    void aNameWithCharactersThatKeycloakRefusesIsAllowed(String name) throws IOException {
        pool.user(1, "CONFIRMED", "given_name=" + name, "family_name=O'Neil-D\u00e9 J.");

        assertThat(pool.imported(1).path("firstName").asText()).isEqualTo(name);
        assertThat(pool.findings(STOPPED)).isEmpty();
        assertThat(pool.findings("attribute/characters")).hasSize(1);
        assertThat(rules("given_name").orElseThrow().pattern().orElseThrow()).satisfies(pattern -> {
            assertThat(name).matches(pattern);
            assertThat("<script>").doesNotMatch(pattern);
            assertThat("a\tb").doesNotMatch(pattern);
            assertThat(pattern).doesNotContain("${");
        });
        assertThat(rules("family_name")).isEmpty();
    }

    @Test
    void onlyTheCharactersThatUsersHaveAreAllowed() throws IOException {
        pool.user(1, "CONFIRMED", "given_name=A & B");

        pool.imported();

        String pattern = rules("given_name").orElseThrow().pattern().orElseThrow();
        assertThat("Zoé & Cia").matches(pattern);
        assertThat(List.of("http://evil.example", "a(b)", "#1", "{x}", "a;b"))
                .allSatisfy(name -> assertThat(name).doesNotMatch(pattern));
    }

    @ParameterizedTest
    @CsvSource({
        "'given_name=<b>Ana</b>',          firstName",
        "'given_name=Ana\u0007',           firstName",
        "'family_name=a<b',                lastName",
        "'name=<Ana>',                     firstName",
        "'email=a..b@campanha.example',    email",
        "'email=.ana@campanha.example',    email",
        "'email=ana@campanha.example.',    email",
        "'email=ana campanha.example',     email",
        "'email=ana@-x.example',           email",
    })
    void whomNoProfileCanAllowIsReported(String attribute, String member) throws IOException {
        pool.user(1, "CONFIRMED", attribute);
        pool.user(2, "CONFIRMED", "given_name=Bia", "email=bia+x@campanha.example");
        pool.user(3, "CONFIRMED", attribute.replace("ana", "caio")).put("Enabled", false);

        assertThat(pool.imported()).hasSize(3);
        assertThat(pool.findings(STOPPED))
                .singleElement()
                .satisfies(finding -> assertThat(finding)
                        .startsWith("user " + PoolDirectory.subject(1) + ": " + member + ":")
                        .contains("asked to correct it")
                        .doesNotContain("Ana", "campanha"));
    }

    @Test
    void whoLacksWhatParticipantsMustHaveIsReported() throws IOException {
        pool.attribute("email", email -> email.put("Required", true));
        pool.attribute("given_name", name -> name.put("Required", true));
        pool.user(1, "CONFIRMED", "email=ana@campanha.example", "email_verified=true", "given_name=Ana");
        pool.user(2, "CONFIRMED", "email=ANA@campanha.example", "given_name=Bia");
        pool.user(3, "EXTERNAL_PROVIDER", "email=caio@campanha.example");
        pool.user(4, "CONFIRMED", "email=davi@campanha.example", "name=Davi");

        pool.imported();

        assertThat(pool.findings(STOPPED)).hasSize(2);
        assertThat(pool.findings(STOPPED).get(0)).contains("a1b2c302", "email: it is missing");
        assertThat(pool.findings(STOPPED).get(1)).contains("a1b2c303", "firstName: it is missing");
    }

    @Test
    void lengthsAreThoseOfTheLongestValues() throws IOException {
        writable("custom:store");
        String store = "s".repeat(2_048);
        String name = "n".repeat(255);
        pool.user(1, "CONFIRMED", "custom:store=" + store, "given_name=" + name, "family_name=" + name + "x");

        JsonNode user = pool.imported(1);

        assertThat(attribute(user, "custom.store")).isEqualTo(store);
        assertThat(user.path("firstName").asText()).isEqualTo(name);
        assertThat(user.has("lastName")).isFalse();
        assertThat(pool.findings("user/too-long")).hasSize(1);
        assertThat(pool.findings(STOPPED)).isEmpty();
        assertThat(rules("custom:store").orElseThrow().maximumLength()).isEqualTo(2_048);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+5511955550101", "+12345", "011-5555", "+55 11 95555"})
    void aTelephoneNumberOfAnyForm(String number) throws IOException {
        pool.user(1, "CONFIRMED", "phone_number=" + number);

        assertThat(attribute(pool.imported(1), "phoneNumber")).isEqualTo(number);
        assertThat(rules("phone_number").orElseThrow().pattern().isPresent())
                .isEqualTo(!number.matches("\\+[0-9]{6,15}"));
    }

    @ParameterizedTest
    @CsvSource({
        "true,  true, 0",
        "True, true,  0",
        "TRUE, true,  0",
        "1,   true,  0",
        "tRuE, true, 0",
        "false, false, 0",
        "False, false, 0",
        "0,   false, 0",
        "yes, false, 2",
        "sim, false, 2",
        "2, false, 2"
    })
    void aVerifiedFlagAsItIsWritten(String flag, boolean verified, int findings) throws IOException {
        pool.user(
                1,
                "CONFIRMED",
                "email=ana@campanha.example",
                "email_verified=" + flag,
                "phone_number=+5511955550101",
                "phone_number_verified=" + flag);

        JsonNode user = pool.imported(1);

        assertThat(user.path("emailVerified").asBoolean()).isEqualTo(verified);
        assertThat(attribute(user, "phoneNumberVerified")).isEqualTo(Boolean.toString(verified));
        assertThat(pool.findings("user/email_verified").size()
                        + pool.findings("user/phone_number_verified").size())
                .isEqualTo(findings);
    }

    @Test
    void aNameBesideGivenAndFamilyNameIsReportedWhereTokensWouldTellAnother() throws IOException {
        pool.user(1, "CONFIRMED", "name=Prado, Lia - C", "given_name=Lia", "family_name=Prado");
        pool.user(2, "CONFIRMED", "name=Lia Prado", "given_name=Lia", "family_name=Prado");
        pool.user(3, "CONFIRMED", "name=Cher", "family_name=S.");
        pool.user(4, "CONFIRMED", "name=Cher");
        pool.user(5, "CONFIRMED", "given_name=Cher", "name=Cher");

        assertThat(pool.imported(1).path("firstName").asText()).isEqualTo("Lia");
        assertThat(pool.imported(4).path("firstName").asText()).isEqualTo("Cher");
        assertThat(pool.findings("user/attribute-name")).hasSize(2);
        assertThat(pool.findings("user/attribute-name").toString())
                .contains("a1b2c301", "a1b2c303")
                .doesNotContain("Lia", "Prado", "Cher");
    }

    @ParameterizedTest
    @CsvSource({"given_name, given_name", "family_name, family_name", "name, given_name"})
    void aNameThatNobodyMayChangeStaysSo(String pools, String ours) throws IOException {
        pool.attribute(pools, name -> {
            name.put("Mutable", false);
            name.putObject("StringAttributeConstraints").put("MinLength", "0").put("MaxLength", "40");
        });
        pool.user(1, "CONFIRMED", pools + "=Ana");

        pool.imported();

        assertThat(rules(ours).orElseThrow().mutable()).isFalse();
        assertThat(rules(ours).orElseThrow().maximumLength()).isEqualTo(pools.equals("name") ? 255 : 40);
    }

    private void writable(String attribute) throws IOException {
        pool.run()
                .edit(
                        "describe-user-pool-client-web.json",
                        "\"custom:store\"",
                        "\"custom:store\", \"" + attribute + "\"");
    }

    private Optional<ParticipantAttribute> rules(String name) {
        return DescriptorFile.read(pool.run().into("tenants/campanha.yaml"))
                .tenant(null)
                .participants()
                .orElseThrow()
                .attributes()
                .stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
    }

    private static String attribute(JsonNode user, String name) {
        return user.path("attributes").path(name).path(0).asText("");
    }
}
