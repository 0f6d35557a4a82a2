package digital.webpremios.identity.themes;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Keycloak or the theme may say, it says in all three languages. */
class MessagesTest {

    private static final Pattern KEY_IN_TEMPLATE =
            Pattern.compile("\\b(?:msg|advancedMsg)\\(\\s*[\"']([\\w.-]+)[\"']\\s*[,)]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    /** Names, and words that are the same in Portuguese and English. */
    private static final Set<String> SAME_IN_PORTUGUESE = Set.of(
            "loginTitleHtml",
            "oauthGrantTitleHtml",
            "usb",
            "nfc",
            "bluetooth",
            "totpAppFreeOTPName",
            "totpAppGoogleName",
            "totpAppMicrosoftAuthenticatorName",
            "locale_en",
            "locale_es",
            "locale_pt-BR");

    /** Names, and words that are the same in Spanish and English. */
    private static final Set<String> SAME_IN_SPANISH = Set.of(
            "loginTitleHtml",
            "oauthGrantTitleHtml",
            "doNo",
            "usb",
            "nfc",
            "bluetooth",
            "client_broker",
            "totpAppGoogleName",
            "totpAppMicrosoftAuthenticatorName",
            "locale_en",
            "locale_es",
            "locale_pt-BR");

    @ParameterizedTest
    @CsvSource({"login, pt_BR", "login, es", "email, pt_BR", "email, es"})
    void noMessageIsMissing(String type, String locale) {
        Set<String> missing = new TreeSet<>(ThemeFiles.messages(type, "en").stringPropertyNames());
        assertThat(missing).hasSizeGreaterThan(60);
        missing.removeAll(ThemeFiles.messages(type, locale).stringPropertyNames());
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"login, pt_BR", "login, es", "email, pt_BR", "email, es"})
    void noMessageIsLeftInEnglish(String type, String locale) {
        Properties english = ThemeFiles.messages(type, "en");
        Properties translated = ThemeFiles.messages(type, locale);
        Set<String> same = english.stringPropertyNames().stream()
                .filter(key -> english.getProperty(key).equals(translated.getProperty(key)))
                .collect(toCollection(TreeSet::new));
        Set<String> allowed = locale.equals("es") ? SAME_IN_SPANISH : SAME_IN_PORTUGUESE;
        if (type.equals("login")) {
            assertThat(same).isEqualTo(new TreeSet<>(allowed));
        } else {
            assertThat(same).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"login, pt_BR", "login, es", "email, pt_BR", "email, es"})
    void everyMessageHasThePartsOfTheEnglishOne(String type, String locale) {
        Properties english = ThemeFiles.messages(type, "en");
        Properties translated = ThemeFiles.messages(type, locale);
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(translated, key)).as(key).isEqualTo(placeholders(english, key));
        }
    }

    @ParameterizedTest
    @CsvSource({"login, en", "login, pt_BR", "login, es", "email, en", "email, pt_BR", "email, es"})
    void everyMessageCanBeFormattedAndLosesNoApostrophe(String type, String locale) {
        Properties messages = ThemeFiles.messages(type, locale);
        for (String key : messages.stringPropertyNames()) {
            // Keycloak fills ${…} in itself, before the format's own parts
            String message = messages.getProperty(key).replaceAll("\\$\\{[^}]*\\}", "");
            assertThatCode(() -> new MessageFormat(message, Locale.ROOT))
                    .as(key)
                    .doesNotThrowAnyException();
            if (PLACEHOLDER.matcher(message).find()) {
                assertThat(message).as(key).doesNotContainPattern("(?<!')'(?!')");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pt_BR", "es"})
    void aTimeIsNotGivenItsUnitTwice(String locale) {
        assertThat(ThemeFiles.messages("email", locale).values())
                .noneMatch(message -> message.toString().matches("(?s).*\\{\\d\\} (minutos|horas).*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "email", "account"})
    void everyKeyInATemplateOfOursIsAMessage(String type) throws IOException {
        Set<String> known = ThemeFiles.messages(type, "en").stringPropertyNames();
        for (Path template : ThemeFiles.ours(".ftl")) {
            if (template.startsWith(ThemeFiles.OURS.resolve(type))) {
                assertThat(known).as(template.toString()).containsAll(keys(Files.readString(template)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"template", "login", "register", "login-otp", "login-oauth-grant", "login-reset-password"})
    void everyKeyInATemplateOfKeycloaksIsAMessage(String template) {
        String text =
                new String(ThemeFiles.bytes("theme/keycloak.v2/login/" + template + ".ftl"), StandardCharsets.UTF_8);
        assertThat(ThemeFiles.messages("login", "en").stringPropertyNames()).containsAll(keys(text));
    }

    private static Set<String> keys(String template) {
        return KEY_IN_TEMPLATE
                .matcher(template)
                .results()
                .map(result -> result.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> placeholders(Properties messages, String key) {
        return PLACEHOLDER
                .matcher(messages.getProperty(key, ""))
                .results()
                .map(MatchResult::group)
                .collect(toCollection(TreeSet::new));
    }
}
