package digital.webpremios.identity.realmconfig.cognito.report;

import digital.webpremios.identity.realmconfig.finding.Finding;
import digital.webpremios.identity.realmconfig.finding.Severity;
import digital.webpremios.identity.realmconfig.terminal.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the report of an import for people, as Markdown. Findings with the same message are grouped. */
public final class ImportReportMarkdown {

    private static final int SHOWN = 20;
    private static final Map<String, String> KINDS = kinds();

    private ImportReportMarkdown() {}

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("input", "Input");
        kinds.put("pool", "User pool");
        kinds.put("client", "Clients");
        kinds.put("scope", "Scopes");
        kinds.put("attribute", "Attributes");
        kinds.put("group", "Groups");
        kinds.put("user", "Users");
        return kinds;
    }

    public static String of(ImportSummary summary) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(summary.tenant().realm()).append(": imported from Cognito\n\n");
        text.append("Host ")
                .append(summary.tenant().host())
                .append(", tenant ")
                .append(summary.tenant().tenancy().label())
                .append(": ")
                .append(summary.tenant().clients().size())
                .append(" clients with ")
                .append(summary.secrets())
                .append(" secrets, ")
                .append(summary.tenant().scopes().size())
                .append(" scopes, ")
                .append(summary.users())
                .append(" users in ")
                .append(summary.userFiles())
                .append(" files.\n\n");
        text.append(
                "What follows has no equivalent in Keycloak or is different. A warning needs a decision or an action; a note needs none.\n");
        text.append("All positions are in ").append(summary.tenant().realm()).append("-report.json too.\n");
        KINDS.forEach((kind, title) -> {
            List<Finding> findings = summary.findings().stream()
                    .filter(finding -> kind.equals(kind(finding)))
                    .toList();
            if (!findings.isEmpty()) {
                text.append("\n## ").append(title).append("\n");
                grouped(findings).values().forEach(same -> section(same, text));
            }
        });
        return text.toString();
    }

    /** Returns what a finding is about: the first part of the rule's id. */
    private static String kind(Finding finding) {
        String id = finding.rule().id();
        return id.substring(0, id.indexOf('/'));
    }

    private static Map<String, List<Finding>> grouped(List<Finding> findings) {
        Map<String, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            groups.computeIfAbsent(finding.rule().id() + finding.rule().severity(), any -> new ArrayList<>())
                    .add(finding);
        }
        return groups;
    }

    private static void section(List<Finding> same, StringBuilder text) {
        Finding first = same.get(0);
        text.append("\n### ")
                .append(first.rule().severity() == Severity.WARNING ? "Warning" : "Note")
                .append(": `")
                .append(first.rule().id())
                .append("` (")
                .append(same.size())
                .append(")\n\n");
        boolean alike = same.stream()
                .allMatch(finding -> finding.message().equals(first.message())
                        && finding.rule().remedy().equals(first.rule().remedy()));
        if (alike) {
            text.append(plain(first.message()))
                    .append(". To do: ")
                    .append(plain(first.rule().remedy()))
                    .append(".\n\n");
        }
        same.stream().limit(SHOWN).forEach(finding -> {
            text.append("* ").append(plain(finding.subject())).append(", ").append(finding.at());
            if (!alike) {
                text.append(": ")
                        .append(plain(finding.message()))
                        .append(". To do: ")
                        .append(plain(finding.rule().remedy()))
                        .append('.');
            }
            text.append('\n');
        });
        if (same.size() > SHOWN) {
            text.append("* and ").append(same.size() - SHOWN).append(" more\n");
        }
    }

    /** Escapes Markdown in texts of the pool. */
    private static String plain(String text) {
        return Printable.line(text.replaceAll("\\p{Cntrl}", " "))
                .replaceAll("([\\\\`*<>\\[\\]|])", "\\\\$1")
                .replaceFirst("\\.$", "");
    }
}
