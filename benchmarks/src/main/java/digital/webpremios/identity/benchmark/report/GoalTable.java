package digital.webpremios.identity.benchmark.report;

import java.util.List;
import java.util.OptionalDouble;

/** The table of goals: what must be reached, what was found, and whether that is enough. */
final class GoalTable {

    private static final Wording YES = new Wording("yes", "sim");
    private static final Wording NO = new Wording("**no**", "**não**");
    private static final Wording NOT_RUN = new Wording("not run", "não executado");
    private static final List<Wording> HEADING = List.of(
            new Wording("CPU per token, unless it says something else", "CPU por token, salvo indicação"),
            new Wording("target", "meta"),
            new Wording("found", "medido"),
            new Wording("reached", "atingida"));

    private final Language language;
    private final List<Goal> goals;

    GoalTable(Language language, List<Goal> goals) {
        this.language = language;
        this.goals = List.copyOf(goals);
    }

    MarkdownTable of(Results results) {
        return new MarkdownTable(
                HEADING.stream().map(word -> word.in(language)).toList(),
                goals.stream()
                        .map(goal -> line(goal, goal.finding().in(results)))
                        .toList());
    }

    private List<String> line(Goal goal, OptionalDouble found) {
        return List.of(
                goal.name().in(language),
                (goal.exclusive() ? "< " : "≤ ") + language.number("%.2f", goal.most()),
                found.isPresent() ? language.number("%.2f", found.getAsDouble()) : NOT_RUN.in(language),
                found.isPresent() ? (goal.isReachedBy(found.getAsDouble()) ? YES : NO).in(language) : "–");
    }
}
