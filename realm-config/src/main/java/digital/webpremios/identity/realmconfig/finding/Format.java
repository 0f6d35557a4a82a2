package digital.webpremios.identity.realmconfig.finding;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** An output format of findings. */
public enum Format {
    /** One line for each finding, for people and for editors that recognize {@code file:line:column: error}. */
    TEXT,
    /** This tool's own JSON; docs/check-rules.md describes its members. */
    JSON,
    /** SARIF 2.1.0, which code hosts show next to the lines. */
    SARIF;

    /**
     * Writes findings.
     *
     * @param rules all rules, including those without findings, for SARIF
     */
    public void write(List<Finding> findings, List<Rule> rules, PrintWriter out) {
        switch (this) {
            case TEXT -> TextFormat.write(findings, out);
            case JSON -> out.println(JsonFormat.of(findings));
            case SARIF -> out.println(SarifFormat.of(findings, rules));
        }
        out.flush();
    }

    /** Returns the name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
