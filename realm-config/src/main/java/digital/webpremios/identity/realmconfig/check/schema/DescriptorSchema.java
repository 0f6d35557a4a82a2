package digital.webpremios.identity.realmconfig.check.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The published schema, {@code tenant-descriptor.schema.json}, which editors use too. */
public final class DescriptorSchema {

    /** What the schema says. */
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

    /** The schema in this program. */
    public static DescriptorSchema load() {
        return new DescriptorSchema(source());
    }

    /** The schema's text, as JSON. */
    public static JsonNode source() {
        try (InputStream resource =
                Objects.requireNonNull(DescriptorSchema.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new ObjectMapper().readTree(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks a file, and its tenant in each environment. What the file as it is written shows is not said again of the tenants
     * that are merged from it.
     *
     * @param reporters what findings in an environment, or of the file, are told to
     */
    public void check(Element file, List<Tenant> tenants, Function<Optional<String>, Reporter> reporters) {
        Set<List<String>> seen = new HashSet<>();
        for (Violation violation : violations(file)) {
            seen.add(violation.identity());
            reporters.apply(Optional.empty()).report(violation.at(), violation.message());
        }
        tenants.stream()
                .filter(tenant -> tenant.environment().isPresent())
                .forEach(tenant -> violations(tenant.root()).stream()
                        .filter(violation -> !seen.contains(violation.identity()))
                        .forEach(violation ->
                                reporters.apply(tenant.environment()).report(violation.at(), violation.message())));
    }

    private List<Violation> violations(Element root) {
        return schema.validate(ElementJson.of(root)).stream()
                .map(error -> new Violation(error, root, words))
                .toList();
    }
}
