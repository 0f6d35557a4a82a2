package digital.webpremios.identity.realmconfig.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.check.finding.Finding;
import digital.webpremios.identity.realmconfig.check.finding.Findings;
import digital.webpremios.identity.realmconfig.check.finding.Severity;
import digital.webpremios.identity.realmconfig.check.rule.Rules;
import digital.webpremios.identity.realmconfig.check.schema.DescriptorSchema;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.SourceFile;
import digital.webpremios.identity.realmconfig.descriptor.reading.DescriptorFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema, the rules and the strict reader are three views of one format: over thousands of spoilt descriptors they agree. */
final class SchemaAndReaderTest {

    private static final Check CHECK =
            new Check(DescriptorSchema.load(), Rules.all(Optional.empty()), Optional.empty());

    @TempDir
    private Path directory = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = directory.resolve("campaign.yaml");
    }

    @Test
    void theReaderRefusesWhatTheSchemaRefusesAndTheSchemaOrARuleFindsWhatTheReaderRefuses() throws IOException {
        List<String> onlyBySchema = new ArrayList<>();
        List<String> onlyByReader = new ArrayList<>();
        int refused = 0;
        for (Map.Entry<String, JsonNode> mutation : mutations().entrySet()) {
            List<Finding> errors = errors(mutation.getValue());
            boolean read = isRead();
            refused += read ? 0 : 1;
            if (read && errors.stream().anyMatch(error -> error.rule().equals(DescriptorSchema.RULE))) {
                onlyBySchema.add(mutation.getKey() + ": " + errors);
            }
            if (!read && errors.stream().allMatch(error -> error.rule().equals(FileRules.READER))) {
                onlyByReader.add(mutation.getKey() + ": " + errors);
            }
        }
        assertThat(refused).isGreaterThan(1000);
        assertThat(onlyBySchema).isEmpty();
        assertThat(onlyByReader).isEmpty();
    }

    @Test
    void theTenantIdHasItsPlaceInAnyText() throws IOException {
        String text = CheckedTexts.GOOD
                .replace("realm: campaign", "realm: campaign-{tenant-id}")
                .replace("host: auth.campaign", "host: auth.c{tenant-id}.campaign")
                .replace("  partner:", "  partner-{tenant-id}:")
                .replace("env:PARTNER_SECRET", "env:PARTNER_{tenant-id}_SECRET")
                .replace("vault:smtp", "vault:smtp-{tenant-id}")
                .replace("host: smtp.", "host: smtp-{tenant-id}.")
                .replace("no-reply@", "no-reply-{tenant-id}@")
                .replace("display-name: Campanha\n", "display-name: Campanha {tenant-id}\n")
                .replace("groups: [prata, ouro]", "groups: [prata, ouro, 'ouro-{tenant-id}']")
                .replace("    ana:", "    ana-{tenant-id}:");
        Files.writeString(directory.resolve("campaign-40455.yaml"), text);

        assertThat(CheckedTexts.check(Optional.empty(), directory.resolve("campaign-40455.yaml")))
                .isEmpty();
    }

    private Map<String, JsonNode> mutations() throws IOException {
        Map<String, JsonNode> mutations = new Mutations(json(CheckedTexts.GOOD + CheckedTexts.ENVIRONMENTS)).all();
        new Mutations(json(CheckedTexts.SHARED))
                .all()
                .forEach((name, mutation) -> mutations.put("shared " + name, mutation));
        assertThat(mutations).hasSizeGreaterThan(5000);
        return mutations;
    }

    private List<Finding> errors(JsonNode mutation) throws IOException {
        Files.writeString(file, mutation.toString());
        Findings findings = CHECK.run(List.of(file), new Progress(new PrintWriter(new StringWriter()), false));
        return findings.sorted().stream()
                .filter(finding -> finding.rule().severity() == Severity.ERROR)
                .toList();
    }

    private boolean isRead() {
        try {
            DescriptorFile read = DescriptorFile.read(file);
            if (read.environments().isEmpty()) {
                read.tenant(Optional.empty());
            }
            read.environments().forEach(environment -> read.tenant(Optional.of(environment)));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private JsonNode json(String text) throws IOException {
        return json(SourceFile.read(Files.writeString(file, text)).root().orElseThrow());
    }

    private static JsonNode json(Element element) {
        if (element instanceof Element.Mapping) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            element.members().forEach(member -> object.set(member.name(), json(member.value())));
            return object;
        }
        if (element instanceof Element.Sequence) {
            return JsonNodeFactory.instance
                    .arrayNode()
                    .addAll(element.items().stream()
                            .map(SchemaAndReaderTest::json)
                            .toList());
        }
        return JsonNodeFactory.instance.textNode(element.text().orElseThrow());
    }
}
