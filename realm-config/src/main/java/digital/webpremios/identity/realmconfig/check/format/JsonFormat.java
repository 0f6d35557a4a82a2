package digital.webpremios.identity.realmconfig.check.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.check.finding.Finding;
import digital.webpremios.identity.realmconfig.check.finding.Severity;
import java.util.List;

/** Findings as JSON of our own: members are added only, never renamed; {@code version} would say otherwise. */
final class JsonFormat {

    private static final int VERSION = 1;

    private JsonFormat() {}

    static String of(List<Finding> findings) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("version", VERSION);
        long errors = findings.stream()
                .filter(finding -> finding.rule().severity() == Severity.ERROR)
                .count();
        root.put("errors", errors);
        root.put("warnings", findings.size() - errors);
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
        ArrayNode environments = node.putArray("environments");
        finding.environments().forEach(environments::add);
    }
}
