package digital.webpremios.identity.realmconfig.check;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.realmconfig.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the rules about all tenants together. */
final class PortfolioRulesTest {

    private static final String OTHER = CheckedTexts.GOOD
            .replace("realm: campaign", "realm: other")
            .replace("tenant-id: 40455", "tenant-id: 70750")
            .replace("host: auth.campaign.example", "host: auth.other.example")
            .replace("env:PARTNER_SECRET", "env:OTHER_SECRET");

    @TempDir
    private Path directory = Path.of("");

    private CheckedTexts texts = new CheckedTexts(Path.of(""));

    @BeforeEach
    void campaign() {
        texts = new CheckedTexts(directory);
        texts.write("campaign.yaml", CheckedTexts.GOOD);
    }

    @Test
    void nothingIsFoundInTwoTenantsThatShareNothing() {
        texts.write("other.yaml", OTHER);

        assertThat(found()).isEmpty();
    }

    @Test
    void aRealmClaimedTwiceIsFoundAtTheSecondAndNamesTheFirst() {
        texts.write("other.yml", OTHER.replace("realm: other", "realm: campaign"));

        assertThat(found())
                .filteredOn(finding -> finding.rule().id().equals("duplicate-realm"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.at().file()).endsWith("other.yml");
                    assertThat(finding.at().line()).isEqualTo(1);
                    assertThat(finding.message()).contains("campaign.yaml:1:8");
                });
    }

    @Test
    void aHostClaimedTwiceIsFound() {
        texts.write("other.yaml", OTHER.replace("auth.other.example", "auth.campaign.example"));

        assertThat(found()).extracting(finding -> finding.rule().id()).containsExactly("duplicate-host");
    }

    @Test
    void aTenantIdClaimedTwiceIsFoundButNotOfASharedRealm() {
        texts.write("other.yaml", OTHER.replace("tenant-id: 70750", "tenant-id: 40455"));
        texts.write("partners.yaml", CheckedTexts.SHARED);
        texts.write(
                "partners-too.yaml",
                CheckedTexts.SHARED
                        .replace("realm: partners", "realm: partners-too")
                        .replace("auth.partners", "auth.partners-too")
                        .replace("NETWORK_SECRET", "NETWORK_TOO_SECRET"));

        assertThat(found()).extracting(finding -> finding.rule().id()).containsExactly("duplicate-tenant-id");
    }

    @Test
    void aSecretOfTwoClientsIsFoundUnlessItIsAVaultsKeyInTwoRealms() {
        texts.write("other.yaml", OTHER.replace("env:OTHER_SECRET", "env:PARTNER_SECRET"));

        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("shared-secret");
            assertThat(finding.at().file()).endsWith("other.yaml");
        });
    }

    @Test
    void aClientsSecretThatIsAlsoAPasswordIsFoundInItsOwnDescriptorAndInAnothers() {
        texts.write("campaign.yaml", CheckedTexts.GOOD.replace("env:ANA_PASSWORD", "env:PARTNER_SECRET"));
        assertThat(found()).extracting(finding -> finding.rule().id()).containsExactly("misused-secret");

        texts.write("campaign.yaml", CheckedTexts.GOOD.replace("vault:smtp", "env:OTHER_SECRET"));
        texts.write("other.yaml", OTHER);
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("misused-secret");
            assertThat(finding.at().file()).endsWith("campaign.yaml");
            assertThat(finding.message()).contains("other.yaml:");
        });

        // a moved client keeps the secret that it has on the source pool, and a vault's keys are of one realm
        texts.write("campaign.yaml", CheckedTexts.GOOD.replace("vault:old-pool", "env:PARTNER_SECRET"));
        assertThat(found()).isEmpty();
    }

    @Test
    void realmsThatDifferByCapitalsOnlyAreFound() {
        texts.write("Campaign.yml", OTHER.replace("realm: other", "realm: Campaign"));

        assertThat(found()).extracting(finding -> finding.rule().id()).containsExactly("file-collision");
    }

    @Test
    void aCampaignThatNoDescriptorHasIsFoundOnlyBesideSomeThatHaveTheirs() {
        texts.write("partners.yaml", CheckedTexts.SHARED.replace("campaigns: [40455]", "campaigns: [40455, 99]"));

        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("unknown-campaign");
            assertThat(finding.message()).endsWith("99");
        });
        assertThat(CheckedTexts.check(Optional.empty(), directory.resolve("partners.yaml")))
                .isEmpty();
    }

    @Test
    void aClientOfASharedRealmWithoutCampaignsIsFoundAndSoAreCampaignsWithoutTheScope() {
        texts.write("partners.yaml", CheckedTexts.SHARED.replace("    campaigns: [40455]\n", ""));
        assertThat(found()).extracting(finding -> finding.rule().id()).containsExactly("campaigns");

        texts.write(
                "partners.yaml",
                CheckedTexts.SHARED
                        .replace("  webpremios.campaigns/*: Act", "  a/b: Read\n  webpremios.campaigns/*: Act")
                        .replace("    scopes: [webpremios.campaigns/*]", "    scopes: [a/b]")
                        .replace("  scopes: [webpremios.campaigns/*]", "  scopes: [a/b]"));
        assertThat(found()).extracting(finding -> finding.rule().id()).containsExactly("campaigns");
    }

    @Test
    void claimsInDifferentEnvironmentsDoNotMeetButHostsDo() {
        texts.write("campaign.yaml", CheckedTexts.GOOD + CheckedTexts.ENVIRONMENTS);
        texts.write("other.yaml", OTHER.replace("tenant-id: 70750", "tenant-id: 555") + """
                environments:
                  production: {tenant-id: 70750}
                  uat: {host: auth.campaign.example, tenant-id: 40455}
                """);

        assertThat(found())
                .filteredOn(finding -> finding.rule().severity().toString().equals("error"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule().id()).isEqualTo("host-across-environments");
                    assertThat(finding.message()).contains("'uat'", "'production'");
                });
    }

    @Test
    void aFindingOfOneEnvironmentNamesItAndOneOfAllDoesNot() {
        String bothAndOne = CheckedTexts.GOOD.replace("[pt-BR, en]", "[pt-BR, fr]") + """
                environments:
                  production: {}
                  uat:
                    tenant-id: 70750
                    host: auth.uat.campaign.example
                    clients: {spa: {grants: [implicit]}}
                """;
        texts.write("campaign.yaml", bothAndOne);

        assertThat(found())
                .extracting(finding -> finding.rule().id() + finding.environments())
                .containsExactlyInAnyOrder(
                        "unknown-locale[]", "policy-grant[uat]", "examples-in-production[production]");
    }

    @Test
    void onlyTheNamedEnvironmentIsChecked() {
        texts.write("campaign.yaml", CheckedTexts.GOOD + """
                environments:
                  production: {}
                  uat: {tenant-id: 70750, host: auth.uat.campaign.example, locales: [fr]}
                """);

        assertThat(CheckedTexts.check(Optional.of("production"), directory))
                .extracting(finding -> finding.rule().id())
                .containsExactly("examples-in-production");
    }

    private List<Finding> found() {
        return CheckedTexts.check(Optional.empty(), directory);
    }
}
