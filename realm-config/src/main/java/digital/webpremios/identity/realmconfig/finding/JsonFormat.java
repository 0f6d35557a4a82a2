package digital.webpremios.identity.realmconfig.finding;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes findings in this tool's own JSON. Members may be added; a renamed member would change {@code version}. */
final class JsonFormat {

    private static final int VERSION = 1;

    private JsonFormat() {}

    static String of(List<Finding> findings) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("version", VERSION);
        root.put("errors", Finding.count(findings, Severity.ERROR));
        root.put("warnings", Finding.count(findings, Severity.WARNING));
        long notes = Finding.count(findings, Severity.NOTE);
        if (notes > 0) {
            root.put("notes", notes);
        }
        ArrayNode array = root.putArray("findings");
        findings.forEach(finding -> describe(finding, array.addObject()));
        return root.toPrettyString();
    }

    private static void describe(Finding finding, ObjectNode node) {
        node.put("file", finding.at().file())
                .put("line", finding.at().line())
                .put("column", finding.at().column())
                .put("rule", finding.rule().id())
                .put("severity", finding.rule().severity().toString())
                .put("message", finding.message())
                .put("remedy", finding.rule().remedy());
        if (!finding.subject().isEmpty()) {
            node.put("subject", finding.subject());
        }
        ArrayNode environments = node.putArray("environments");
        finding.environments().forEach(environments::add);
    }
}
