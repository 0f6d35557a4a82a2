package digital.webpremios.identity.benchmark.report.overload;

import digital.webpremios.identity.benchmark.measure.Spread;
import digital.webpremios.identity.benchmark.report.Language;
import digital.webpremios.identity.benchmark.report.Wording;
import java.util.List;

/**
 * A figure with its name.
 *
 * @param name the name in both languages
 * @param format the format of the value
 * @param value the value, with NaN for what could not be measured
 */
record OverloadLine(Wording name, String format, Spread value) {

    List<String> csv(String place) {
        return List.of(
                place,
                name.english(),
                Language.ENGLISH.number("%.3f", value.median()),
                Language.ENGLISH.number("%.3f", value.lowest()),
                Language.ENGLISH.number("%.3f", value.highest()));
    }

    String text(Language language) {
        if (Double.isNaN(value.median())) {
            return "–";
        }
        String median = language.number(format, value.median());
        return value.lowest() == value.highest()
                ? median
                : median + " (" + language.number(format, value.lowest()) + "–"
                        + language.number(format, value.highest()) + ")";
    }
}
