package digital.webpremios.identity.realmconfig.descriptor.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor;
import digital.webpremios.identity.realmconfig.descriptor.FirstSignIn;
import digital.webpremios.identity.realmconfig.descriptor.Mfa;
import digital.webpremios.identity.realmconfig.descriptor.SecretReference;
import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the reading of descriptors and the messages about invalid ones. */
final class DescriptorFileTest {

    private static final String ENVIRONMENTS = """
            environments:
              uat:
                tenant-id: 70750
                host: auth.uat.campaign.example
                clients:
                  partner: {secret: env:UAT_PARTNER_SECRET}
                  tester: {secret: env:TESTER_SECRET, grants: [client_credentials], scopes: [webpremios.backoffice/all.read]}
                policy:
                  limits: {client: {requests-per-second: 5, burst: 5}}
              production: {}
            """;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void everyMemberIsRead() {
        TenantDescriptor tenant = read(DescriptorText.WHOLE);

        assertThat(tenant.root()).isEqualTo("https://auth.campaign.example");
        assertThat(tenant.scopes()).containsEntry("webpremios.campaigns/40455", "Act for campaign 40455");
        ClientDescriptor web = tenant.clients().get(1);
        assertThat(web.secret()).hasValue(new SecretReference.Vault("web-secret"));
        assertThat(web.refreshTokenLifetime()).isEqualTo(7_776_000);
        assertThat(web.logoutUris()).hasSize(2);
        assertThat(tenant.clients().get(2).secret()).isEmpty();
        assertThat(tenant.policy().refreshTokenRotation()).hasValue(10L);
        assertThat(tenant.policy().tokenReuse()).hasValue(300L);
        assertThat(tenant.policy().secretSelfService()).isTrue();
        assertThat(tenant.participants()).hasValueSatisfying(participants -> {
            assertThat(participants.mfa()).isEqualTo(Mfa.REQUIRED);
            assertThat(participants.firstSignIn())
                    .hasValue(new FirstSignIn.SourcePool(
                            "sa-east-1",
                            "1h57kf5cpq17m0eml12example",
                            Optional.of(new SecretReference.Vault("old-pool")),
                            Optional.empty()));
            assertThat(participants.examples().get(0).attributes()).containsEntry("custom:campaign_id", "40455");
        });
    }

    @Test
    void anEnvironmentChangesOnlyWhatItNamesAndTheTenantIdGoesWhereverItStands() {
        DescriptorFile file = DescriptorText.file(directory, DescriptorText.WHOLE + ENVIRONMENTS);
        TenantDescriptor uat = file.tenant("uat");
        TenantDescriptor production = file.tenant("production");

        assertThat(file.environments()).containsExactly("uat", "production");
        assertThat(production).isEqualTo(read(DescriptorText.WHOLE));
        assertThat(uat.tenancy().label()).isEqualTo("70750");
        assertThat(uat.scopes()).containsOnlyKeys("webpremios.backoffice/all.read", "webpremios.campaigns/70750");
        assertThat(uat.policy().scopes())
                .hasValueSatisfying(scopes -> assertThat(scopes).contains("webpremios.campaigns/70750"));
        assertThat(uat.clients())
                .extracting(ClientDescriptor::clientId)
                .containsExactly("partner", "web", "spa", "tester");
        assertThat(uat.clients().get(0).secret()).hasValue(new SecretReference.Environment("UAT_PARTNER_SECRET"));
        assertThat(uat.clients().get(0).name()).hasValue("Partner");
        assertThat(uat.policy().limits().client()).isPresent();
        assertThat(uat.policy().limits().failedAuthentications()).isPresent();
    }

    @Test
    void whatEveryEnvironmentGivesMayBeAbsentAtTheTop() {
        String text = (DescriptorText.WHOLE + ENVIRONMENTS)
                .replaceFirst("tenant-id: 40455\n", "")
                .replace("production: {}", "production: {tenant-id: 40455}");

        assertThat(DescriptorText.file(directory, text).tenant("production")).isEqualTo(read(DescriptorText.WHOLE));
    }

    @Test
    void withEnvironmentsOneIsNamedAndItIsOneOfThem() {
        DescriptorFile file = DescriptorText.file(directory, DescriptorText.WHOLE + ENVIRONMENTS);

        assertThatThrownBy(() -> file.tenant(null)).hasMessageContaining("uat, production");
        assertThatThrownBy(() -> file.tenant("staging"))
                .hasMessageContaining("staging")
                .hasMessageContaining("uat, production");
        assertThat(file.isIn("staging")).isFalse();
    }

    @Test
    void aTenantWithoutEnvironmentsIsTheSameInAll() {
        DescriptorFile file = DescriptorText.file(directory, DescriptorText.WHOLE);

        assertThat(file.tenant("uat")).isEqualTo(file.tenant(null));
    }

    @Test
    void anErrorInAnEnvironmentNamesTheLineThereAndOneInTheBaseItsOwn() {
        String text = DescriptorText.WHOLE + ENVIRONMENTS.replace("burst: 5", "burst: 0");

        assertThatThrownBy(() -> DescriptorText.file(directory, text).tenant("uat"))
                .hasMessageContaining("campaign.yaml:" + line(text, "burst: 0") + ":");

        String base = (DescriptorText.WHOLE + ENVIRONMENTS).replace("minimum: 5m", "minimum: 5x");
        assertThatThrownBy(() -> DescriptorText.file(directory, base).tenant("uat"))
                .hasMessageContaining("campaign.yaml:" + line(base, "minimum: 5x") + ":");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "realm: campaign                  | realm: a/b                       | realm",
                "tenant-id: 40455                 | tenant-id: 0x9e07                | tenant-id",
                "host: auth.campaign.example      | host: auth.campaign.example:443  | host",
                "host: auth.campaign.example      | host: AUTH.campaign.example      | host",
                "host: auth.campaign.example      | url: https://a.example/path      | host",
                "display-name: Campanha\\n        | display-name: ' '\\n             | display-name",
                "locales: [pt-BR, en]             | locales: [pt_BR]                 | locales",
                "locales: [pt-BR, en]             | locales: []                      | locales",
                "'#0b57d0'                        | blue                             | primary-color",
                "webpremios.backoffice/all.read: Read everything | read: Read          | scopes",
                "secret: env:PARTNER_SECRET       | secret: '6mplx9'                 | clients.partner.secret",
                "secret: env:PARTNER_SECRET       | secret: env:lower                | clients.partner.secret",
                "secret: env:PARTNER_SECRET       | secret: file:../etc/passwd       | clients.partner.secret",
                "secret: env:PARTNER_SECRET\\n    | name2: x\\n                      | name2",
                "grants: [client_credentials]     | grants: [password]               | clients.partner.grants",
                "access-token-lifetime: 30m       | access-token-lifetime: 2d        | access-token-lifetime",
                "refresh-token-lifetime: 90d      | refresh-token-lifetime: 5m       | refresh-token-lifetime",
                "pkce: required                   | pkce: maybe                      | pkce",
                "  spa:                           |   'sp a':                        | client id",
                "self-registration: true          | self-registration: yes           | self-registration",
                "mfa: required                    | mfa: on                          | mfa",
                "minimum-length: 10               | minimum-length: 0                | minimum-length",
                "history: 3                       | history: 25                      | history",
                "uppercase: required              | uppercase: true                  | uppercase",
                "    custom:campaign_id: {        |     campaign_id: {               | custom:NAME",
                "maximum-length: 10               | maximum-length: 2049             | maximum-length",
                "pattern: '[0-9]+'                | pattern: '[0-9'                  | regular expression",
                "port: 587                        | port: 65536                      | port",
                "security: starttls               | security: ssl                    | security",
                "from: no-reply@campaign.example  | from: campaign                   | mail.from",
                "user: campaign\\n    password: vault:smtp | user: campaign | both or neither",
                "region: sa-east-1                | region: brazil                   | region",
                "path: old-pool                   | path: reset-mail                 | not allowed together with",
                "path: old-pool                   | path: both                       | path",
                "client-secret: vault:old-pool    | client-secret: abc               | client-secret",
                "password: env:ANA_PASSWORD       | password: demo                   | examples.ana.password",
                "    ana:                         |     Ana:                         | small letters",
                "'custom:campaign_id': '40455'    | 'campaign': '1'                  | custom:NAME",
                "participants:                    | participant:                     | participant is unknown",
            })
    void whatCannotBeIsAnErrorThatNamesFileLineAndMember(String good, String bad, String named) {
        String spoilt =
                DescriptorText.WHOLE.replace(good.replace("\\n", "\n"), bad == null ? "" : bad.replace("\\n", "\n"));

        assertThat(spoilt).isNotEqualTo(DescriptorText.WHOLE);
        assertThatThrownBy(() -> read(spoilt))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("campaign.yaml:")
                .hasMessageContaining(named)
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hush-6mplx9", "env:hush-6mplx9", "vault: hush-6mplx9"})
    void aSecretThatStandsWhereAReferenceBelongsIsNotInTheError(String secret) {
        String spoilt = DescriptorText.WHOLE.replace("env:PARTNER_SECRET", "'" + secret + "'");

        assertThatThrownBy(() -> read(spoilt))
                .hasMessageContaining("clients.partner.secret")
                .hasMessageNotContaining("hush");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "environments: {Uat: {}}",
                "environments: {uat: {colour: red}}",
                "environments: {uat: {environments: {}}}",
                "environments: [uat]",
                "environments: {uat: {}, uat: {}}",
                "other: &a 1",
                "realm: again"
            })
    void whatIsNoEnvironmentIsAnErrorThatNamesFileAndLine(String block) {
        String text = DescriptorText.WHOLE + block + "\n";

        assertThatThrownBy(() -> DescriptorText.file(directory, text))
                .hasMessageContaining("campaign.yaml:" + line(text, block) + ":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: &x [1]\nb: *x\n", "a: &x {b: *x}\n", "{? [a] : b}\n", "a: &x 1\nb: *x\n"})
    void aliasesAndNamesThatAreNoWordsAreRefused(String text) {
        assertThatThrownBy(() -> DescriptorText.file(directory, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("campaign.yaml:");
    }

    private TenantDescriptor read(String text) {
        return DescriptorText.file(directory, text).tenant(null);
    }

    private static int line(String text, String part) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        return lines.indexOf(lines.stream()
                        .filter(line -> line.contains(part))
                        .reduce((first, last) -> last)
                        .orElseThrow())
                + 1;
    }
}
