package digital.webpremios.identity.realmconfig.check.format;

import digital.webpremios.identity.realmconfig.check.finding.Finding;
import digital.webpremios.identity.realmconfig.check.finding.Severity;
import digital.webpremios.identity.realmconfig.terminal.Printable;
import java.io.PrintWriter;
import java.util.List;

/** A line for each finding, and one that counts them. */
final class TextFormat {

    private TextFormat() {}

    static void write(List<Finding> findings, PrintWriter out) {
        findings.forEach(finding -> out.println(line(finding)));
        long errors = findings.stream()
                .filter(finding -> finding.rule().severity() == Severity.ERROR)
                .count();
        out.println(count(errors, "error") + ", " + count(findings.size() - errors, "warning"));
    }

    private static String line(Finding finding) {
        String in = finding.environments().isEmpty() ? "" : " (" + String.join(", ", finding.environments()) + ")";
        String line = finding.at() + ": " + finding.rule().severity() + " ["
                + finding.rule().id() + "] " + finding.message() + in + " — "
                + finding.rule().remedy();
        // a name in a file can hold anything, a terminal's commands too
        return Printable.line(line);
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
