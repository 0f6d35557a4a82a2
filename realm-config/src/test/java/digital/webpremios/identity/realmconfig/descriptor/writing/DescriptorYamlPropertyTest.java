package digital.webpremios.identity.realmconfig.descriptor.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import digital.webpremios.identity.realmconfig.descriptor.reading.DescriptorFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Tests with generated descriptors that reading a written descriptor gives an equal one. */
final class DescriptorYamlPropertyTest {

    @Provide
    Arbitrary<TenantDescriptor> tenants() {
        return Descriptors.any();
    }

    @Property(tries = 500)
    void whatWasWrittenIsReadAsAnEqualTenant(@ForAll("tenants") TenantDescriptor tenant) throws IOException {
        assertThat(read(DescriptorYaml.of(tenant))).isEqualTo(tenant);
    }

    @Property(tries = 100)
    void noCommentCanBecomeAValue(@ForAll("tenants") TenantDescriptor tenant, @ForAll String comment)
            throws IOException {
        Map<String, String> clients = tenant.clients().isEmpty()
                ? Map.of()
                : Map.of(tenant.clients().get(0).clientId(), comment + "\nrealm: other");

        assertThat(read(DescriptorYaml.of(tenant, new DescriptorYaml.Comments(comment + "\r\nrealm: other", clients))))
                .isEqualTo(tenant);
    }

    @Example
    void aTextThatSpellsThePlaceholderOfTheTenantIdIsRefused() {
        TenantDescriptor tenant = Descriptors.any().sample();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DescriptorYaml.of(new TenantDescriptor(
                        tenant.realm(),
                        tenant.tenancy(),
                        tenant.host(),
                        tenant.url(),
                        "Campaign {tenant-id}",
                        tenant.branding(),
                        tenant.locales(),
                        tenant.scopes(),
                        tenant.clients(),
                        tenant.policy(),
                        tenant.clientRegistration(),
                        tenant.participants())))
                .withMessageContaining("{tenant-id}");
    }

    @Example
    void aCharacterOfTwoUnitsMayStandAnywhere() throws IOException {
        String yaml = DescriptorYaml.of(Descriptors.any().sample());
        TenantDescriptor tenant = read(yaml);
        for (int blanks = 0; blanks <= 1_100; blanks++) {
            assertThat(read("#" + " ".repeat(blanks) + "\uD83D\uDE00\n" + yaml)).isEqualTo(tenant);
        }
    }

    private static TenantDescriptor read(String yaml) throws IOException {
        Path file = Files.createTempFile("descriptor", ".yaml");
        try {
            Files.writeString(file, yaml);
            return DescriptorFile.read(file).tenant(null);
        } finally {
            Files.delete(file);
        }
    }
}
