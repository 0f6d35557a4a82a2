package digital.webpremios.identity.themes;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Keycloak or the theme may say, it says in all three languages. */
final class MessagesTest {

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
            "totpAppFreeOTPName",
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

    /** Otherwise a page tells that a name exists, that an account is locked, or that a password was right. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "pt_BR", "es"})
    void refusalsDoNotTellWhatWasWrong(String locale) {
        Properties messages = ThemeFiles.messages("login", locale);
        assertThat(messages.getProperty("accountTemporarilyDisabledMessage"))
                .isEqualTo(messages.getProperty("invalidUserMessage"));
        assertThat(messages.getProperty("accountPermanentlyDisabledMessage"))
                .isEqualTo(messages.getProperty("invalidUserMessage"));
        assertThat(messages.getProperty("accountTemporarilyDisabledMessageTotp"))
                .isEqualTo(messages.getProperty("invalidTotpMessage"));
        assertThat(messages.getProperty("accountPermanentlyDisabledMessageTotp"))
                .isEqualTo(messages.getProperty("invalidTotpMessage"));
    }

    /** The mail's template asks for them by the action's id, which no test of templates sees. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "pt_BR", "es"})
    void aRequiredActionHasTheSameNameInAMailAsOnAPage(String locale) {
        assertThat(requiredActions("email", locale)).hasSizeGreaterThan(14).isEqualTo(requiredActions("login", locale));
    }

    @ParameterizedTest
    @CsvSource({
        "login, pt_BR, (?i)emails?",
        "email, pt_BR, (?i)emails?",
        "login, es, (?i)e-?mails?|tu|tus|tú|te|has|haz|puedes|debes|deberías|tienes|hiciste",
        "email, es, (?i)e-?mails?|tu|tus|tú|te|has|haz|puedes|debes|deberías|tienes|hiciste",
        "login, pt_BR, Claim",
        "login, es, Claim"
    })
    void aWordThatTheThemeDoesNotUseIsNowhere(String type, String locale, String words) {
        Pattern unwanted = Pattern.compile("\\b(?:" + words + ")\\b", Pattern.UNICODE_CHARACTER_CLASS);
        Properties messages = ThemeFiles.messages(type, locale);
        for (String key : messages.stringPropertyNames()) {
            String text = messages.getProperty(key).replaceAll("https?://\\S+|\\$\\{[^}]*}", "");
            assertThat(text).as(key).doesNotContainPattern(unwanted);
        }
    }

    @ParameterizedTest
    @CsvSource({"login, 40", "email, 30", "account, 1"})
    void everyKeyInATemplateIsAMessage(String type, int templates) {
        Set<String> known = ThemeFiles.messages(type, "en").stringPropertyNames();
        assertThat(ThemeFiles.templates(type)).hasSizeGreaterThanOrEqualTo(templates);
        ThemeFiles.templates(type)
                .forEach((name, text) -> assertThat(known).as(name).containsAll(keys(text)));
    }

    private static Map<String, String> requiredActions(String type, String locale) {
        Properties messages = ThemeFiles.messages(type, locale);
        return messages.stringPropertyNames().stream()
                .filter(key -> key.startsWith("requiredAction."))
                .collect(toMap(key -> key, messages::getProperty, (first, second) -> first, TreeMap::new));
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
