package digital.webpremios.identity.realmconfig.check.format;

import digital.webpremios.identity.realmconfig.check.finding.Finding;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** How findings are written. */
public enum Format {
    /** A line each, for people and for editors that read {@code file:line:column: error}. */
    TEXT,
    /** Our own; docs/check-rules.md says what its members are. */
    JSON,
    /** SARIF 2.1.0, which code hosts show beside the lines. */
    SARIF;

    /**
     * Writes findings.
     *
     * @param rules all rules, whether they are broken or not
     */
    public void write(List<Finding> findings, List<Rule> rules, PrintWriter out) {
        switch (this) {
            case TEXT -> TextFormat.write(findings, out);
            case JSON -> out.println(JsonFormat.of(findings));
            case SARIF -> out.println(SarifFormat.of(findings, rules));
        }
        out.flush();
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
