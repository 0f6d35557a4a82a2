package digital.webpremios.identity.benchmark.report;

import java.util.List;
import java.util.Locale;

/**
 * A language in which the page of results is kept.
 *
 * @param page the page's file
 * @param locale how it writes numbers
 * @param comparison the heads of the table of targets
 * @param curves the heads of the table of curves
 * @param measuredOn the words before the machine
 */
public record Language(String page, Locale locale, List<String> comparison, List<String> curves, String measuredOn) {

    public static final Language ENGLISH = new Language(
            "performance.md",
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
                    "memory MB"),
            List.of("curve", "target", "size", "CPU ms a request", "÷ smallest", "SQL a request"),
            "Measured on");

    public static final Language BRAZILIAN_PORTUGUESE = new Language(
            "performance.pt-BR.md",
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
                    "memória MB"),
            List.of("curva", "alvo", "tamanho", "ms de CPU por requisição", "÷ menor", "SQL por requisição"),
            "Medido em");

    public Language {
        comparison = List.copyOf(comparison);
        curves = List.copyOf(curves);
    }

    static List<Language> all() {
        return List.of(ENGLISH, BRAZILIAN_PORTUGUESE);
    }

    String number(String format, double value) {
        return String.format(locale, format, value);
    }
}
