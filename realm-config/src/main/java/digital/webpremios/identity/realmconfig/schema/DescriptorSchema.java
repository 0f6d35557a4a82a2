package digital.webpremios.identity.realmconfig.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import digital.webpremios.identity.realmconfig.finding.Rule;
import digital.webpremios.identity.realmconfig.source.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The published JSON Schema of descriptors, {@code tenant-descriptor.schema.json}, which editors use too. */
public final class DescriptorSchema {

    /** The rule that a descriptor matches the schema. */
    public static final Rule RULE = Rule.error(
            "schema",
            "Every member is known, has the form that tenant-descriptor.schema.json gives it, and is there if it must be.",
            "Write what is expected; docs/tenant-descriptor.md describes every member.");

    private static final String RESOURCE = "/tenant-descriptor.schema.json";

    private final Schema schema;
    private final SchemaWords words;

    private DescriptorSchema(JsonNode source) {
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(source);
        this.words = new SchemaWords(source);
    }

    /** Loads the schema from the jar. */
    public static DescriptorSchema load() {
        return new DescriptorSchema(source());
    }

    /** Returns the schema as JSON. */
    public static JsonNode source() {
        try (InputStream resource =
                Objects.requireNonNull(DescriptorSchema.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new ObjectMapper().readTree(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the violations in a tree. */
    public List<Violation> violations(Value root) {
        return schema.validate(ValueJson.of(root)).stream()
                .map(error -> new ValidatorError(error, root, words).violation())
                .toList();
    }
}
