package digital.webpremios.identity.realmconfig.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of a guide in one language, by their keys. */
final class GuideText {

    private static final Pattern VALUE = Pattern.compile("\\{(\\d)}");

    private final Properties sentences = new Properties();

    private GuideText() {}

    /** Reads the sentences of a language. */
    static GuideText in(GuideLanguage language) {
        GuideText text = new GuideText();
        try (InputStream file = Objects.requireNonNull(
                GuideText.class.getResourceAsStream("/guide/" + language.tag() + ".properties"))) {
            text.sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text;
    }

    /** Returns a sentence with its values, which are written as they are. */
    String of(String key, Object... values) {
        String sentence = Objects.requireNonNull(sentences.getProperty(key), key);
        return VALUE.matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(values[Integer.parseInt(place.group(1))].toString()));
    }

    /** Returns a length of time in the largest unit of which it is a multiple. */
    String time(long seconds) {
        for (TimeUnit unit : new TimeUnit[] {TimeUnit.DAYS, TimeUnit.HOURS, TimeUnit.MINUTES}) {
            if (seconds > 0 && seconds % unit.toSeconds(1) == 0) {
                return time(unit, seconds / unit.toSeconds(1));
            }
        }
        return time(TimeUnit.SECONDS, seconds);
    }

    private String time(TimeUnit unit, long count) {
        return of("time." + unit.name().toLowerCase(Locale.ROOT) + (count == 1 ? ".one" : ""), count);
    }
}
