package digital.webpremios.identity.benchmark.report.goal;

import digital.webpremios.identity.benchmark.report.Language;
import digital.webpremios.identity.benchmark.report.MarkdownTable;
import digital.webpremios.identity.benchmark.report.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of goals: what must be reached, what was found, and whether that is enough. */
final class GoalTable {

    private static final String NOTHING = "–";
    private static final List<Wording> HEADING = List.of(
            new Wording("CPU per token, unless it says something else", "CPU por token, salvo indicação"),
            new Wording("target", "meta"),
            new Wording("found", "medido"),
            new Wording("reached", "atingida"));

    private final Map<Goal, Verdict> verdicts;

    GoalTable(Map<Goal, Verdict> verdicts) {
        this.verdicts = new LinkedHashMap<>(verdicts);
    }

    MarkdownTable in(Language language) {
        return new MarkdownTable(
                HEADING.stream().map(word -> word.in(language)).toList(),
                verdicts.entrySet().stream()
                        .map(each -> line(language, each.getKey(), each.getValue()))
                        .toList());
    }

    private static List<String> line(Language language, Goal goal, Verdict verdict) {
        return List.of(
                goal.name().in(language),
                (goal.exclusive() ? "< " : "≤ ") + language.number("%.2f", goal.most()),
                verdict.found().isPresent()
                        ? language.number("%.2f", verdict.found().getAsDouble())
                        : NOTHING,
                verdict.in(language));
    }
}
