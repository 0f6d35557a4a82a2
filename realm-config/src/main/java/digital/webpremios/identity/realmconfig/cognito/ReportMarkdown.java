package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.terminal.Printable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report for people: findings that say the same stand together. */
final class ReportMarkdown {

    private static final int SHOWN = 20;
    private static final Map<String, String> KINDS = kinds();

    private ReportMarkdown() {}

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

    static String of(ImportSummary summary) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(summary.tenant().realm()).append(": brought over from Cognito\n\n");
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
                "What follows has no counterpart or is not as it was. Warnings are for somebody to read; notes for the curious.\n");
        text.append("All positions are in ").append(summary.tenant().realm()).append("-report.json too.\n");
        KINDS.forEach((kind, title) -> {
            List<Finding> findings = summary.findings().stream()
                    .filter(finding -> finding.kind().equals(kind))
                    .toList();
            if (!findings.isEmpty()) {
                text.append("\n## ").append(title).append("\n");
                grouped(findings).values().forEach(same -> section(same, text));
            }
        });
        return text.toString();
    }

    private static Map<String, List<Finding>> grouped(List<Finding> findings) {
        Map<String, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            groups.computeIfAbsent(finding.rule() + finding.severity(), any -> new java.util.ArrayList<>())
                    .add(finding);
        }
        return groups;
    }

    private static void section(List<Finding> same, StringBuilder text) {
        Finding first = same.get(0);
        text.append("\n### ")
                .append(first.severity() == Severity.WARNING ? "Warning" : "Note")
                .append(": `")
                .append(first.rule())
                .append("` (")
                .append(same.size())
                .append(")\n\n");
        boolean alike = same.stream()
                .allMatch(finding -> finding.meaning().equals(first.meaning())
                        && finding.remedy().equals(first.remedy()));
        if (alike) {
            text.append(plain(first.meaning()))
                    .append(". To do: ")
                    .append(plain(first.remedy()))
                    .append(".\n\n");
        }
        same.stream().limit(SHOWN).forEach(finding -> {
            text.append("* ").append(plain(finding.subject())).append(", ").append(finding.position());
            if (!alike) {
                text.append(": ")
                        .append(plain(finding.meaning()))
                        .append(". To do: ")
                        .append(plain(finding.remedy()))
                        .append('.');
            }
            text.append('\n');
        });
        if (same.size() > SHOWN) {
            text.append("* and ").append(same.size() - SHOWN).append(" more\n");
        }
    }

    /** Texts of the pool may say anything; here they are words, not markup. */
    private static String plain(String text) {
        return Printable.line(text.replaceAll("\\p{Cntrl}", " "))
                .replaceAll("([\\\\`*<>\\[\\]|])", "\\\\$1")
                .replaceFirst("\\.$", "");
    }
}
