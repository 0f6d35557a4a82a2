package digital.webpremios.identity.realmconfig.finding;

import digital.webpremios.identity.realmconfig.terminal.Printable;
import java.io.PrintWriter;
import java.util.List;

/** Writes one line for each finding, and a last line with their numbers. */
final class TextFormat {

    private TextFormat() {}

    static void write(List<Finding> findings, PrintWriter out) {
        findings.forEach(finding -> out.println(line(finding)));
        long notes = Finding.count(findings, Severity.NOTE);
        out.println(named(Finding.count(findings, Severity.ERROR), "error") + ", "
                + named(Finding.count(findings, Severity.WARNING), "warning")
                + (notes == 0 ? "" : ", " + named(notes, "note")));
    }

    private static String line(Finding finding) {
        String line = finding.at() + ": " + finding.rule().severity() + " ["
                + finding.rule().id() + "] " + finding.textWithEnvironments() + " — "
                + finding.rule().remedy();
        // a name in a file can hold anything, also control sequences of a terminal
        return Printable.line(line);
    }

    private static String named(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
