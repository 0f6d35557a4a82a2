package digital.webpremios.identity.realmconfig.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import digital.webpremios.identity.realmconfig.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the published JSON Schema of descriptors. */
final class DescriptorSchemaTest {

    private static final JsonNode SOURCE = DescriptorSchema.source();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Test
    void thePublishedFileIsTheOneInTheProgram() throws IOException {
        assertThat(new ObjectMapper().readTree(Files.readString(Path.of("tenant-descriptor.schema.json"))))
                .isEqualTo(SOURCE);
    }

    @Test
    void theSchemaIsValidItself() {
        Schema metaschema = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(metaschema.validate(SOURCE)).isEmpty();
        assertThat(metaschema.validate(((ObjectNode) SOURCE.deepCopy()).put("minProperties", "none")))
                .isNotEmpty();
    }

    @Test
    void everyMemberHasADescriptionAndEveryMappingIsStrict() {
        List<String> undescribed = new ArrayList<>();
        List<String> open = new ArrayList<>();
        members("", SOURCE).forEach(member -> {
            if (resolved(member.getValue()).path("description").asText().isBlank()) {
                undescribed.add(member.getKey());
            }
            JsonNode part = resolved(member.getValue());
            if (part.has("properties") && part.path("additionalProperties").asBoolean(true)) {
                open.add(member.getKey());
            }
        });

        assertThat(undescribed).isEmpty();
        assertThat(open).isEmpty();
        assertThat(SOURCE.path("additionalProperties").asBoolean(true)).isFalse();
    }

    @Test
    void everyExampleAndEveryDefaultIsOne() {
        List<String> wrong = new ArrayList<>();
        members("", SOURCE).forEach(member -> {
            JsonNode part = resolved(member.getValue());
            List<JsonNode> values = new ArrayList<>();
            part.path("examples").forEach(values::add);
            if (part.has("default")) {
                values.add(part.get("default"));
            }
            ObjectNode alone = part.deepCopy();
            alone.set("$defs", SOURCE.get("$defs"));
            for (JsonNode value : values) {
                if (!REGISTRY.getSchema(alone).validate(value).isEmpty()) {
                    wrong.add(member.getKey() + ": " + value);
                }
            }
        });

        assertThat(wrong).isEmpty();
    }

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("tenants"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aShippedDescriptorIsValidAndNamesTheSchemaForEditors(Path file) throws IOException {
        assertThat(REGISTRY.getSchema(SOURCE)
                        .validate(ValueJson.of(SourceFile.read(file).root().orElseThrow())))
                .isEmpty();
        assertThat(Files.readAllLines(file))
                .first()
                .isEqualTo("# yaml-language-server: $schema=../tenant-descriptor.schema.json");
    }

    private static Stream<Map.Entry<String, JsonNode>> members(String path, JsonNode part) {
        JsonNode whole = resolved(part);
        Stream.Builder<Map.Entry<String, JsonNode>> below = Stream.builder();
        whole.path("properties")
                .properties()
                .forEach(member -> below.add(Map.entry(path + "." + member.getKey(), member.getValue())));
        for (String keyword : List.of("additionalProperties", "items", "propertyNames")) {
            if (whole.path(keyword).isObject()) {
                below.add(Map.entry(path + " " + keyword, whole.get(keyword)));
            }
        }
        return below.build()
                .flatMap(member -> Stream.concat(Stream.of(member), members(member.getKey(), member.getValue())));
    }

    private static JsonNode resolved(JsonNode part) {
        String reference = part.path("$ref").asText();
        return reference.isEmpty() ? part : resolved(SOURCE.at(reference.substring(1)));
    }
}
