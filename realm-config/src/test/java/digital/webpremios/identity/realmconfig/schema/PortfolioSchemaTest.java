package digital.webpremios.identity.realmconfig.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import digital.webpremios.identity.realmconfig.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Makes {@code portfolio.schema.json}, which editors use, from the schema of descriptors. To write it anew: {@code mvn
 * -pl providers/tenancy,realm-config test -Dtest=PortfolioSchemaTest -Dupdate.reference=true
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
final class PortfolioSchemaTest {

    private static final Path FILE = Path.of("portfolio.schema.json");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final JsonNode SOURCE = PortfolioSchema.of(DescriptorSchema.source());
    private static final String PORTFOLIO = """
            profiles:
              campaign:
                host: auth.{realm}.example
                clients:
                  partner-{realm}: {secret: 'file:{realm}-{tenant-id}'}
                policy:
                  secret-age: {maximum: 365d}
              short:
                profile: campaign
                policy:
                  secret-age: {maximum: 90d}
            tenants:
              verao:
                profile: short
                tenant-id: 81234
                environments:
                  uat: {host: auth.uat.example}
            """;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void thePublishedFileIsMadeFromTheSchemaOfDescriptors() throws IOException {
        if (Boolean.getBoolean("update.reference")) {
            Files.writeString(FILE, SOURCE.toPrettyString() + "\n");
        }

        assertThat(new ObjectMapper().readTree(Files.readString(FILE))).isEqualTo(SOURCE);
    }

    @Test
    void theSchemaIsValidItself() {
        Schema metaschema = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(metaschema.validate(SOURCE)).isEmpty();
    }

    @Test
    void aPortfolioIsValidWithAMappingAndWithTheNameOfAList() throws IOException {
        assertThat(errors(PORTFOLIO)).isEmpty();
        assertThat(errors(PORTFOLIO.replaceFirst("(?s)tenants:.*", "tenants: tenants.csv\n")))
                .isEmpty();
    }

    @Test
    void theExampleOfTheGuideIsValidAndNamesTheSchemaForEditors() throws IOException {
        String guide = Files.readString(Path.of("../docs/portfolio.md"));
        String example = guide.substring(guide.indexOf("```yaml\n") + "```yaml\n".length());
        example = example.substring(0, example.indexOf("```"));

        assertThat(example).startsWith("# yaml-language-server: $schema=../realm-config/portfolio.schema.json\n");
        assertThat(errors(example)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "host: auth.{realm}.example, hosts: auth.{realm}.example",
        "host: auth.{realm}.example, host: Auth.{realm}.example",
        "maximum: 90d, maximum: sometimes",
        "tenant-id: 81234, tenant-id: verao",
        "tenant-id: 81234, realm: verao",
        "verao:, master:",
        "uat: {host: auth.uat.example}, uat: {profile: short}",
        "profiles:, defaults:"
    })
    void whatCheckRefusesIsMarkedInAnEditorToo(String good, String spoilt) throws IOException {
        assertThat(PORTFOLIO).contains(good);
        assertThat(errors(PORTFOLIO.replace(good, spoilt))).isNotEmpty();
    }

    private List<Error> errors(String portfolio) throws IOException {
        Path file = Files.writeString(directory.resolve("portfolio.yaml"), portfolio);
        return REGISTRY.getSchema(SOURCE)
                .validate(ValueJson.of(SourceFile.read(file).root().orElseThrow()));
    }
}
