package digital.webpremios.identity.benchmark.report;

import digital.webpremios.identity.benchmark.measure.Subject;
import java.util.List;
import java.util.Locale;

/**
 * A language of the page of results.
 *
 * @param page the page's file, below the folder of pages
 * @param details the file of the page of details
 * @param locale the locale of its numbers
 * @param comparison the heads of the table of targets
 * @param curves the heads of the table of curves
 * @param measuredOn the words in front of the machine
 */
public record Language(
        String page, String details, Locale locale, List<String> comparison, List<String> curves, String measuredOn) {

    public static final Language ENGLISH = new Language(
            "performance.md",
            "performance/measurements.md",
            Locale.ROOT,
            List.of(
                    "target",
                    "load",
                    "requests/s",
                    "CPU ms a request",
                    "÷ stock",
                    "allocated KB a request",
                    "SQL a request",
                    "p50 ms",
                    "p99 ms",
                    "memory MB",
                    "others' share of the cores, %"),
            List.of("curve", "target", "size", "CPU ms a request", "÷ smallest", "SQL a request"),
            "Measured on");

    public static final Language BRAZILIAN_PORTUGUESE = new Language(
            "performance.pt-BR.md",
            "performance/measurements.pt-BR.md",
            Locale.forLanguageTag("pt-BR"),
            List.of(
                    "alvo",
                    "carga",
                    "requisições/s",
                    "ms de CPU por requisição",
                    "÷ stock",
                    "KB alocados por requisição",
                    "SQL por requisição",
                    "p50 ms",
                    "p99 ms",
                    "memória MB",
                    "parte dos núcleos usada por outros, %"),
            List.of("curva", "alvo", "tamanho", "ms de CPU por requisição", "÷ menor", "SQL por requisição"),
            "Medido em");

    public Language {
        comparison = List.copyOf(comparison);
        curves = List.copyOf(curves);
    }

    public static List<Language> all() {
        return List.of(ENGLISH, BRAZILIAN_PORTUGUESE);
    }

    /** A target, with its size on a curve. */
    public String subject(Subject subject) {
        return subject.isCompared() ? subject.target() : subject.target() + " " + number("%,.0f", subject.size());
    }

    public String number(String format, double value) {
        return String.format(locale, format, value);
    }
}
