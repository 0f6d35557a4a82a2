package digital.webpremios.identity.realmconfig.finding;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes findings as a SARIF log.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
final class SarifFormat {

    private SarifFormat() {}

    static String of(List<Finding> findings, List<Rule> rules) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        run.put("columnKind", "unicodeCodePoints");
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "realm-config");
        ArrayNode described = driver.putArray("rules");
        rules.forEach(rule -> describe(rule, described.addObject()));
        ArrayNode results = run.putArray("results");
        List<String> ids = rules.stream().map(Rule::id).toList();
        findings.forEach(finding -> describe(finding, ids.indexOf(finding.rule().id()), results.addObject()));
        return root.toPrettyString();
    }

    private static void describe(Rule rule, ObjectNode node) {
        node.put("id", rule.id());
        node.putObject("shortDescription").put("text", rule.what());
        node.putObject("help").put("text", rule.remedy());
        node.putObject("defaultConfiguration").put("level", rule.severity().toString());
    }

    private static void describe(Finding finding, int index, ObjectNode node) {
        node.put("ruleId", finding.rule().id()).put("ruleIndex", index);
        node.put("level", finding.rule().severity().toString());
        node.putObject("message")
                .put(
                        "text",
                        finding.textWithEnvironments() + ". " + finding.rule().remedy());
        ObjectNode place = node.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", uri(finding.at().file()));
        if (finding.at().line() > 0) {
            place.putObject("region")
                    .put("startLine", finding.at().line())
                    .put("startColumn", finding.at().column());
        }
    }

    /**
     * Returns a relative reference for a relative path, and a file URI for an absolute one. Characters that a URI
     * cannot contain are encoded.
     */
    private static String uri(String file) {
        Path path = Path.of(file).normalize();
        if (path.isAbsolute()) {
            return path.toUri().toString();
        }
        try {
            String text = path.toString().replace('\\', '/');
            // a colon in the first segment would make it a scheme
            return new URI(null, null, text.contains(":") ? "./" + text : text, null).toASCIIString();
        } catch (URISyntaxException e) {
            return path.toUri().toString();
        }
    }
}
