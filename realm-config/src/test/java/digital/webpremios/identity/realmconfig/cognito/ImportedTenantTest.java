package digital.webpremios.identity.realmconfig.cognito;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor;
import digital.webpremios.identity.realmconfig.descriptor.FirstSignIn;
import digital.webpremios.identity.realmconfig.descriptor.Mfa;
import digital.webpremios.identity.realmconfig.descriptor.ParticipantAttribute;
import digital.webpremios.identity.realmconfig.descriptor.Participants;
import digital.webpremios.identity.realmconfig.descriptor.PasswordPolicy;
import digital.webpremios.identity.realmconfig.descriptor.SecretReference;
import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import digital.webpremios.identity.realmconfig.descriptor.reading.DescriptorFile;
import digital.webpremios.identity.realmconfig.policy.Grant;
import digital.webpremios.identity.realmconfig.render.RealmJson;
import digital.webpremios.identity.realmconfig.render.Rendering;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests the tenant that {@code import-cognito} makes from a pool. */
final class ImportedTenantTest extends ImportTest {

    private static final String WEB = "1h57kf5cpq17m0eml12example";
    private static final String ERP = "3n4b5urk1ft4fl3mg5e62d9ado";
    private static final String SPA = "7a9q2r5t8u1v4w7x0y3z6b9c2d";
    private static final String MOBILE = "2m6p0q4s8t2u6v0w4x8y2z6a0c";

    @Test
    void thePoolBecomesATenantOnItsOwnDomain() {
        TenantDescriptor tenant = imported();

        assertThat(tenant.realm()).isEqualTo("campanha");
        assertThat(tenant.tenancy().label()).isEqualTo("40455");
        assertThat(tenant.root()).isEqualTo("https://auth.campanha.example");
        assertThat(tenant.displayName()).isEqualTo("Campanha Premiada");
        assertThat(tenant.scopes())
                .hasSize(103)
                .containsEntry("webpremios.campaigns/40455", "Act for campaign 40455")
                .containsEntry("https://api.campanha.example/resource-050.write", "Write resource 50: yes, no & 'all'")
                .doesNotContainKey("webpremios.campaigns/70750");
        assertThat(tenant.policy().scopes().orElseThrow())
                .containsExactlyInAnyOrderElementsOf(tenant.scopes().keySet());
        assertThat(tenant.policy().grants().orElseThrow()).containsExactlyInAnyOrder(Grant.values());
        assertThat(tenant.policy().appClientRules()).isTrue();
        assertThat(tenant.policy().confidentialClientsOnly()).isFalse();
        assertThat(tenant.policy().refreshTokenRotation()).isEmpty();
    }

    @Test
    void everyClientOfTheHostedDomainKeepsItsIdAndWhatItMayDo() {
        TenantDescriptor tenant = imported();

        assertThat(tenant.clients())
                .extracting(ClientDescriptor::clientId)
                .containsExactly(WEB, MOBILE, ERP, "65ndgmi8cv9eb23pma5uqc0so6", SPA);
        ClientDescriptor spa = client(tenant, SPA);
        assertThat(spa.secret()).isEmpty();
        assertThat(spa.grants())
                .containsExactlyInAnyOrder(Grant.AUTHORIZATION_CODE, Grant.IMPLICIT, Grant.REFRESH_TOKEN);
        assertThat(spa.accessTokenLifetime()).isEqualTo(300);
        assertThat(spa.refreshTokenLifetime()).isEqualTo(86_400);
        assertThat(spa.redirectUris())
                .containsExactly("http://localhost:5173/callback", "https://loja.campanha.example/callback");
        assertThat(spa.logoutUris()).containsExactly("http://localhost:5173/", "https://loja.campanha.example/");
        assertThat(spa.webOrigins()).containsExactly("http://localhost:5173", "https://loja.campanha.example");
        assertThat(client(tenant, MOBILE).redirectUris())
                .containsExactly("campanha://callback", "campanha://", "com.example.campanha:/oauth");
        assertThat(client(tenant, MOBILE).logoutUris()).containsExactly("campanha://signed-out", "campanha://");
        assertThat(client(tenant, "65ndgmi8cv9eb23pma5uqc0so6").accessTokenLifetime())
                .isEqualTo(86_400);
    }

    @Test
    void aCampaignScopeOfAnotherTenantDoesNotComeOver() {
        TenantDescriptor tenant = imported();

        assertThat(client(tenant, ERP).scopes())
                .containsExactly("webpremios.campaigns/40455", "webpremios.backoffice/all.read");
        assertThat(run.written("tenants/campanha.yaml"))
                .contains("- webpremios.campaigns/{tenant-id}")
                .doesNotContain("- webpremios.campaigns/70750", "campaigns/70750:");
        assertThat(run.written("campanha-report.json"))
                .contains("client/scope-of-another-tenant", "client in the shared realm");
    }

    @Test
    void secretsAreKeptAsTheyWereInAFileOfTheirOwn() {
        TenantDescriptor tenant = imported();

        assertThat(client(tenant, ERP).secret())
                .contains(new SecretReference.Environment("WEBPREMIOS_CAMPANHA_PARCEIRO_ERP_SECRET"));
        assertThat(run.written("secrets/campanha.env").lines().filter(line -> !line.startsWith("#")))
                .containsExactly(
                        "WEBPREMIOS_CAMPANHA_APLICATIVO_WEB_SECRET=9f8e7d6c5b4a3f2e1d0c9b8a7f6e5d4c3b2a1f0e9d8c7b6a5f4e",
                        "WEBPREMIOS_CAMPANHA_PARCEIRO_ACAO_CIA_SECRET=k2p0sl3a1v9q7c5x8z6m4n2b0h1j3g5f7d9s8a6p4o2i1u3y5t7r",
                        "WEBPREMIOS_CAMPANHA_PARCEIRO_ERP_SECRET=1e8hv4n9mq3b5n0f4q6vuvqj5g0p0t9f2d7c3k1l8s6r4a2b9m0x");
        assertThat(run.written("tenants/campanha.yaml")
                        + run.written("campanha-report.md")
                        + run.written("campanha-report.json")
                        + run.out())
                .doesNotContain("1e8hv4n9mq3b5n0f4q6vuvqj5g0p0t9f2d7c3k1l8s6r4a2b9m0x", "9f8e7d6c5b4a", "0z9y8x7w6v5u");
    }

    @Test
    void participantsHaveThePoolsRulesButMayNotChangeTheirSegmentation() throws IOException {
        run.edit("describe-user-pool-client-web.json", "\"custom:store\"", "\"custom:store\", \"custom:campaign_id\"");
        run.edit(
                "describe-user-pool.json",
                "\"Name\": \"custom:campaign_id\",\n                \"AttributeDataType\": \"String\",\n"
                        + "                \"DeveloperOnlyAttribute\": false,\n                \"Mutable\": false",
                "\"Name\": \"custom:campaign_id\",\n                \"AttributeDataType\": \"String\",\n"
                        + "                \"DeveloperOnlyAttribute\": false,\n                \"Mutable\": true");

        Participants participants = imported().participants().orElseThrow();

        assertThat(participants.selfRegistration()).isFalse();
        assertThat(participants.mfa()).isEqualTo(Mfa.OPTIONAL);
        assertThat(participants.passwordPolicy()).contains(new PasswordPolicy(10, true, true, true, false, 3));
        assertThat(participants.groups()).containsExactly("lojistas", "ouro", "prata");
        assertThat(participants.attributes())
                .contains(
                        attribute("custom:campaign_id", false, false, 64, null),
                        attribute("custom:store", false, true, 40, null),
                        attribute("custom:points", false, false, 2_048, "-?[0-9]+(\\.[0-9]+)?"),
                        attribute("email", true, true, 255, null),
                        attribute("phone_number", false, false, 16, null));
        assertThat(run.written("campanha-report.json")).contains("attribute/segmentation");
    }

    @Test
    void theFirstSignInAsksTheOldPoolThroughTheClientThatTheOperatorNamed() {
        assertThat(imported("--first-sign-in", "old-pool", "--old-pool-client", WEB)
                        .participants()
                        .orElseThrow()
                        .firstSignIn())
                .contains(new FirstSignIn.SourcePool(
                        "sa-east-1",
                        WEB,
                        Optional.of(new SecretReference.Environment("WEBPREMIOS_CAMPANHA_APLICATIVO_WEB_SECRET")),
                        Optional.empty()));
        assertThat(run.written("campanha-report.json")).doesNotContain("client/old-pool");
    }

    @Test
    void aClientThatMayNotCheckPasswordsIsAFinding() {
        imported("--first-sign-in", "old-pool", "--old-pool-client", SPA);

        assertThat(run.written("campanha-report.json")).contains("client/old-pool", "ALLOW_USER_PASSWORD_AUTH");
    }

    @Test
    void theTenantIsRenderedToARealmThatKeycloakImports() {
        ObjectNode realm = Rendering.of(imported("--first-sign-in", "reset-mail"));

        assertThat(realm.at("/attributes/frontendUrl").asText()).isEqualTo("https://auth.campanha.example");
        assertThat(RealmJson.text(realm))
                .contains(
                        "\"${WEBPREMIOS_CAMPANHA_PARCEIRO_ERP_SECRET}\"",
                        "https://api.campanha.example/resource-050.write",
                        "webpremios-first-sign-in",
                        "length(10) and upperCase(1)")
                .doesNotContain("campaigns/70750", "1e8hv4n9mq3b5n0f4q6vuvqj5g0p0t9f2d7c3k1l8s6r4a2b9m0x");
    }

    @Test
    void rotationComesOverOnlyIfEveryClientThatRefreshesHasIt() throws IOException {
        String off = "\"AllowedOAuthFlowsUserPoolClient\"";
        String on = "\"RefreshTokenRotation\": {\"Feature\": \"ENABLED\", \"RetryGracePeriodSeconds\": 20},\n" + off;
        run.edit("describe-user-pool-client-web.json", off, on);
        assertThat(imported().policy().refreshTokenRotation()).isEmpty();
        assertThat(run.written("campanha-report.json")).contains("client/RefreshTokenRotation");

        run.edit("describe-user-pool-client-spa.json", off, on);
        run.edit("describe-user-pool-client-mobile.json", off, on);
        assertThat(imported("--force").policy().refreshTokenRotation()).contains(20L);
    }

    private TenantDescriptor imported(String... more) {
        assertThat(run.run(more)).as(run.err()).isZero();
        DescriptorFile file = DescriptorFile.read(run.into("tenants/campanha.yaml"));
        assertThat(file.environments()).isEmpty();
        return file.tenant(null);
    }

    private static ClientDescriptor client(TenantDescriptor tenant, String id) {
        return tenant.clients().stream()
                .filter(client -> client.clientId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ParticipantAttribute attribute(
            String name,
            boolean required,
            boolean mutable,
            int length,
            @org.jspecify.annotations.Nullable String pattern) {
        return new ParticipantAttribute(
                name, Optional.empty(), required, mutable, length, Optional.ofNullable(pattern));
    }
}
