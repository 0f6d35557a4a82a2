package digital.webpremios.identity.benchmark.report.goal;

import digital.webpremios.identity.benchmark.measure.Measured;
import digital.webpremios.identity.benchmark.report.Language;
import digital.webpremios.identity.benchmark.report.MarkedSection;
import digital.webpremios.identity.benchmark.report.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judges results by goals. */
public final class GoalReport {

    private static final MarkedSection SECTION = new MarkedSection("goals");

    private final Map<Goal, Verdict> verdicts = new LinkedHashMap<>();

    public GoalReport(List<Measured> results, List<Goal> goals) {
        Results all = new Results(results);
        goals.forEach(goal -> verdicts.put(goal, goal.verdict(all)));
    }

    /** The number of goals that were measured and cannot be judged. */
    public long notJudged() {
        return verdicts.values().stream()
                .filter(verdict -> verdict.outcome() == Verdict.Outcome.NOT_JUDGED)
                .count();
    }

    public String text(Language language) {
        return new GoalTable(verdicts).in(language).toString();
    }

    /** Writes the table into the pages of both languages. */
    public void writePages(Path docs) throws IOException {
        for (Language language : Language.all()) {
            SECTION.write(docs.resolve(language.page()), text(language));
        }
    }
}
