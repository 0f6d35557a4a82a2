package digital.webpremios.identity.realmconfig.cognito;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The report for programs. */
final class ReportJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportJson() {}

    static String of(ImportSummary summary) {
        ObjectNode report = JSON.createObjectNode();
        report.put("realm", summary.tenant().realm());
        report.put("tenantId", summary.tenant().tenancy().label());
        report.put("host", summary.tenant().host().value());
        report.put("clients", summary.tenant().clients().size());
        report.put("secrets", summary.secrets());
        report.put("scopes", summary.tenant().scopes().size());
        report.put("users", summary.users());
        report.put("usersFiles", summary.userFiles());
        report.putArray("findings")
                .addAll(summary.findings().stream().map(ReportJson::node).toList());
        return report.toPrettyString() + "\n";
    }

    private static ObjectNode node(Finding finding) {
        return JSON.createObjectNode()
                .put("severity", finding.severity().word())
                .put("rule", finding.rule())
                .put("subject", finding.subject())
                .put("file", finding.position().file().toString())
                .put("line", finding.position().line())
                .put("column", finding.position().column())
                .put("meaning", finding.meaning())
                .put("remedy", finding.remedy());
    }
}
