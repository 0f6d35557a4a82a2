package digital.webpremios.identity.benchmark.report;

import java.util.List;
import java.util.Locale;

/**
 * A language of the page of results.
 *
 * @param page the page's file
 * @param locale the locale of its numbers
 * @param comparison the heads of the table of targets
 * @param curves the heads of the table of curves
 * @param warmUp the words for the note on warming up
 * @param measuredOn the words in front of the machine
 */
public record Language(
        String page,
        Locale locale,
        List<String> comparison,
        List<String> curves,
        WarmUpWords warmUp,
        String measuredOn) {

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
            new WarmUpWords("Warm-up", "still getting cheaper", "Not warm after the longest warm-up", "none"),
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
            new WarmUpWords(
                    "Aquecimento",
                    "ainda ficando mais barato",
                    "Não aquecidos depois do aquecimento mais longo",
                    "nenhum"),
            "Medido em");

    public Language {
        comparison = List.copyOf(comparison);
        curves = List.copyOf(curves);
    }

    /**
     * The words for the note on warming up.
     *
     * @param title the word in front of the comparison's targets
     * @param falling the words for a target that was not warm
     * @param notWarm the words in front of the targets of curves that were not warm
     * @param none the word for no such target
     */
    public record WarmUpWords(String title, String falling, String notWarm, String none) {}

    public static List<Language> all() {
        return List.of(ENGLISH, BRAZILIAN_PORTUGUESE);
    }

    public String number(String format, double value) {
        return String.format(locale, format, value);
    }
}
