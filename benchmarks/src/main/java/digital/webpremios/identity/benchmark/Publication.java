package digital.webpremios.identity.benchmark;

import digital.webpremios.identity.benchmark.report.Language;
import digital.webpremios.identity.benchmark.report.Machine;
import digital.webpremios.identity.benchmark.report.Report;
import digital.webpremios.identity.benchmark.report.goal.GoalReport;
import digital.webpremios.identity.benchmark.report.overload.OverloadReport;
import digital.webpremios.identity.benchmark.report.plot.Pictures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes findings after each part of a run, so that a run that is interrupted keeps its results.
 *
 * @param folders the folders that get CSV files and plots
 * @param pages the folders of the pages that get the tables
 * @param machine where it was measured
 */
record Publication(List<Path> folders, List<Path> pages, Machine machine) {

    Publication {
        folders = List.copyOf(folders);
        pages = List.copyOf(pages);
    }

    void write(Findings found) throws IOException {
        if (!found.results().isEmpty()) {
            Report report = report(found);
            Pictures pictures = new Pictures(found.results());
            for (Path folder : folders) {
                report.write(folder);
                pictures.write(folder);
            }
            for (Path docs : pages) {
                report.writePages(docs);
                goals(found).writePages(docs);
            }
        }
        if (!found.overload().isEmpty()) {
            OverloadReport report = new OverloadReport(found.overload(), machine);
            for (Path folder : folders) {
                report.write(folder);
            }
            for (Path docs : pages) {
                report.writePages(docs);
            }
        }
    }

    /** The number of goals whose figures were measured, but cannot be judged. */
    long notJudged(Findings found) {
        return goals(found).notJudged();
    }

    /**
     * What worked, without any figure: the targets that answered with tokens that their keys verify, and the place of
     * the report.
     */
    String proof(Findings found) {
        String targets = found.results().stream()
                .map(result -> result.subject().target())
                .distinct()
                .collect(Collectors.joining(", "));
        return "Tokens were given and verified, for " + found.results().size() + " measurements of: " + targets + ".\n"
                + "The report is in " + folders.get(0) + "; its figures mean nothing.\n" + failures(found);
    }

    /** The results as text for the terminal. */
    String text(Findings found) {
        StringBuilder text = new StringBuilder();
        if (!found.results().isEmpty()) {
            text.append(report(found).tables(Language.ENGLISH))
                    .append('\n')
                    .append(goals(found).text(Language.ENGLISH))
                    .append('\n');
        }
        if (!found.overload().isEmpty()) {
            text.append(new OverloadReport(found.overload(), machine).text(Language.ENGLISH))
                    .append('\n');
        }
        return text.append(failures(found)).toString();
    }

    private static String failures(Findings found) {
        return found.failed().stream()
                .map(failed -> "Failed, and not in the results: " + failed + "\n")
                .collect(Collectors.joining());
    }

    private Report report(Findings found) {
        return new Report(found.results(), machine, Comparison.STOCK);
    }

    private static GoalReport goals(Findings found) {
        return new GoalReport(found.results(), Goals.all());
    }
}
