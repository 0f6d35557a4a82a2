package digital.webpremios.identity.realmconfig.descriptor.writing;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.realmconfig.descriptor.Branding;
import digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor;
import digital.webpremios.identity.realmconfig.descriptor.SecretReference;
import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import digital.webpremios.identity.realmconfig.policy.Grant;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Lifetime;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Limits;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Rate;
import digital.webpremios.identity.tenant.HostName;
import digital.webpremios.identity.tenant.Tenancy;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests the text of written descriptors. */
final class DescriptorYamlTest {

    private static final TenantPolicy POLICY = new TenantPolicy(
            Optional.of(List.of("webpremios.campaigns/40455")),
            Optional.of(EnumSet.of(Grant.CLIENT_CREDENTIALS)),
            Optional.of(new Lifetime(300, 86_400)),
            true,
            Optional.of(List.of("client-secret")),
            false,
            true,
            Optional.empty(),
            new Limits(Optional.of(new Rate("50", 100)), Optional.empty(), Optional.of(new Rate("10", 10))),
            Optional.empty(),
            Optional.of(0L),
            Optional.of(90L),
            true);

    private static final ClientDescriptor CLIENT = new ClientDescriptor(
            "1h57kf5cpq17m0eml12EXAMPLE",
            Optional.of("Partner: one"),
            Optional.of(new SecretReference.Environment("PARTNER_SECRET")),
            EnumSet.of(Grant.CLIENT_CREDENTIALS),
            List.of("webpremios.campaigns/40455", "webpremios.campaigns/70750"),
            List.of(),
            5_400,
            ClientDescriptor.DEFAULT_REFRESH_TOKEN_LIFETIME,
            List.of(),
            List.of(),
            List.of(),
            false);

    @Test
    void defaultsAreLeftOutAndTheTenantsOwnIdIsNotWrittenIntoScopes() {
        assertThat(DescriptorYaml.of(
                        tenant("40455"),
                        new DescriptorYaml.Comments("Made by a test.", Map.of(CLIENT.clientId(), "one\u0085\ntwo"))))
                .isEqualTo("""
                # yaml-language-server: $schema=../tenant-descriptor.schema.json
                # Made by a test.
                realm: campaign
                tenant-id: 40455
                host: auth.campaign.example
                display-name: 'Yes: no'
                scopes:
                  webpremios.campaigns/{tenant-id}: Act for it
                clients:
                  # one
                  # two
                  '1h57kf5cpq17m0eml12EXAMPLE':
                    name: 'Partner: one'
                    secret: env:PARTNER_SECRET
                    grants: [client_credentials]
                    scopes:
                      - webpremios.campaigns/{tenant-id}
                      - webpremios.campaigns/70750
                    access-token-lifetime: 90m
                policy:
                  scopes:
                    - webpremios.campaigns/{tenant-id}
                  grants: [client_credentials]
                  access-token-lifetime:
                    minimum: 5m
                    maximum: 1d
                  client-type: confidential
                  client-authenticators: [client-secret]
                  pkce: unrestricted
                  app-client-rules: required
                  source-addresses: unrestricted
                  limits:
                    client:
                      requests-per-second: 50
                      burst: 100
                    tenant: unrestricted
                    failed-authentications:
                      per-minute: 10
                      burst: 10
                  secret-age: unrestricted
                  refresh-token-rotation:
                    grace-period: 0s
                  token-reuse: 90s
                  secret-self-service: allowed
                """);
    }

    @Test
    void inASharedRealmNoCampaignIsTheTenantsOwn() {
        assertThat(DescriptorYaml.of(tenant("shared")))
                .contains("tenant-id: shared", "- webpremios.campaigns/40455")
                .doesNotContain("{tenant-id}");
    }

    private static TenantDescriptor tenant(String tenantId) {
        return new TenantDescriptor(
                "campaign",
                Tenancy.parse(tenantId).orElseThrow(),
                new HostName("auth.campaign.example"),
                Optional.empty(),
                "Yes: no",
                Branding.none(),
                List.of("pt-BR", "en", "es"),
                Map.of("webpremios.campaigns/40455", "Act for it"),
                List.of(CLIENT),
                POLICY,
                false,
                Optional.empty());
    }
}
