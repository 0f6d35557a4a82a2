package digital.webpremios.identity.realmconfig.check;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.realmconfig.finding.Finding;
import digital.webpremios.identity.realmconfig.finding.Rule;
import digital.webpremios.identity.realmconfig.rule.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests every rule about one tenant with a descriptor that violates it and no other rule. */
final class RulesTest {

    /**
     * A descriptor that is spoilt.
     *
     * @param rule the rule that is broken, and no other
     * @param good what stands in the good descriptor
     * @param spoilt what stands there instead
     * @param at what is on the line of the finding; empty if that is a line of what is spoilt
     */
    record Case(String rule, String good, String spoilt, String at) {
        Case(String rule, String good, String spoilt) {
            this(rule, good, spoilt, "");
        }

        String text() {
            int start = CheckedTexts.GOOD.indexOf(good);
            return CheckedTexts.GOOD.substring(0, start) + spoilt + CheckedTexts.GOOD.substring(start + good.length());
        }

        boolean isOnLine(String line, int number) {
            long first = CheckedTexts.GOOD
                            .substring(0, CheckedTexts.GOOD.indexOf(good))
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            boolean within = number >= first && number < first + spoilt.lines().count();
            return at.isEmpty() ? within : line.contains(at);
        }
    }

    /** Rules that need more than one file, or none. */
    private static final Set<String> ELSEWHERE = Set.of(
            "file",
            "portfolio",
            "outlier",
            "yaml",
            "examples-in-production",
            "duplicate-realm",
            "duplicate-host",
            "duplicate-tenant-id",
            "file-collision",
            "host-across-environments",
            "shared-secret",
            "misused-secret",
            "unknown-campaign",
            "unresolved-secret");

    private static final List<Case> CASES = List.of(
            new Case("file-name", "realm: campaign", "realm: other"),
            new Case(
                    "url", "display-name: Campanha", "url: https://auth.campaign.example/path\ndisplay-name: Campanha"),
            new Case("url", "display-name: Campanha", "url: ${HOST_URL}\ndisplay-name: Campanha"),
            new Case(
                    "url",
                    "display-name: Campanha",
                    "url: ${KC_DB_URL:https://auth.campaign.example}\ndisplay-name: Campanha"),
            new Case(
                    "url",
                    "display-name: Campanha",
                    "url: ${WEBPREMIOS_UAT_PARTNER_SECRET:https://auth.campaign.example}\ndisplay-name: Campanha"),
            new Case(
                    "url",
                    "display-name: Campanha",
                    "url: https://${WEBPREMIOS_A_URL:auth.campaign.example}\ndisplay-name: Campanha"),
            new Case(
                    "url",
                    "display-name: Campanha",
                    "url: ${WEBPREMIOS_A_URL:${WEBPREMIOS_B_URL:https://auth.campaign.example}}\ndisplay-name: Campanha"),
            new Case(
                    "placeholder",
                    "display-name: Campanha",
                    "display-name: 'x ${REALM_CONFIG_PASSWORD} ${WEBPREMIOS_UAT_PARTNER_SECRET}'"),
            new Case("placeholder", "display-name: Campanha", "display-name: \"x \\u0024{KC_DB_PASSWORD}\""),
            new Case("placeholder", "display-name: Campanha", "display-name: '${env.KC_DB_PASSWORD}'"),
            new Case("placeholder", "display-name: Campanha", "display-name: '${role_default}'"),
            new Case("placeholder", "display-name: Campanha", "display-name: 'R${tenant-id}'"),
            new Case("placeholder", "all.read: Read everything", "all.read: 'Read ${PATH}'"),
            new Case("placeholder", "name: Partner", "name: '${PATH:x}'"),
            new Case("placeholder", "display-name: Campanha, required", "display-name: 'x ${PATH}', required"),
            new Case("placeholder", "from-display-name: Campanha", "from-display-name: '${PATH'"),
            new Case("placeholder", "pattern: '[0-9]+'", "pattern: '[0-9]+|[${]'"),
            new Case("placeholder", "given_name: Ana", "given_name: '$${PATH}'"),
            new Case("placeholder", "groups: [prata, ouro]", "groups: [prata, '${PATH}', ouro]"),
            new Case("reserved-variable", "secret: env:PARTNER_SECRET", "secret: env:REALM_CONFIG_PASSWORD"),
            new Case("reserved-variable", "secret: env:PARTNER_SECRET", "secret: env:KC_BOOTSTRAP_ADMIN_PASSWORD"),
            new Case("reserved-variable", "password: vault:smtp", "password: env:AWS_SECRET_ACCESS_KEY"),
            new Case("reserved-variable", "client-secret: vault:old-pool", "client-secret: env:PATH"),
            new Case("reserved-variable", "password: env:ANA_PASSWORD", "password: env:KEYCLOAK_ADMIN_PASSWORD"),
            new Case("reader", "  partner:\n", "  account-console:\n"),
            new Case("url-host", "display-name: Campanha", "url: https://auth.other.example\ndisplay-name: Campanha"),
            new Case(
                    "url-host",
                    "display-name: Campanha",
                    "url: ${WEBPREMIOS_A_URL:https://b.example}\ndisplay-name: Campanha"),
            new Case(
                    "url-transport",
                    "display-name: Campanha",
                    "url: http://auth.campaign.example\ndisplay-name: Campanha"),
            new Case("branding", "primary-color: '#0b57d0'", "primary-color: '#ffff00'"),
            new Case("branding", "logo-url: https:", "logo-url: http:"),
            new Case(
                    "branding",
                    "logo-url: https://cdn.campaign.example/logo.svg",
                    "logo-url: 'data:text/html;base64,AAAA'"),
            new Case("branding", "help-url: https://campaign.example/help", "help-url: 'javascript:alert(1)'"),
            new Case("unknown-locale", "[pt-BR, en]", "[pt-BR, fr]"),
            new Case("unknown-scope", "scopes: [openid, email]", "scopes: [openid, webpremios.other/read]"),
            new Case("unknown-scope", "scopes: [openid, email]", "scopes: [openid, offline_access]"),
            new Case(
                    "unknown-scope",
                    "  webpremios.backoffice/all.read: Read",
                    "  webpremios.backoffice/all.write: Read",
                    "[webpremios.backoffice/all.read"),
            new Case(
                    "foreign-campaign",
                    "  webpremios.campaigns/{tenant-id}: Act",
                    "  webpremios.campaigns/70750: Act\n  webpremios.campaigns/{tenant-id}: Act"),
            new Case("foreign-campaign", "scopes: [openid, email]", "scopes: [openid, webpremios.campaigns/70750]"),
            new Case(
                    "malformed-campaign-scope",
                    "scopes: [openid, email]",
                    "scopes: [openid, webpremios.campaigns/040455]"),
            new Case("shared-campaign-scope", "scopes: [openid, email]", "scopes: [openid, webpremios.campaigns/*]"),
            new Case("campaigns", "secret: none", "secret: none\n    campaigns: [40455]"),
            new Case(
                    "policy-grant",
                    "grants: [authorization_code, client_credentials, refresh_token]",
                    "grants: [authorization_code, client_credentials]",
                    "refresh_token"),
            new Case(
                    "policy-scope",
                    "  scopes: [webpremios.backoffice/all.read, 'webpremios.campaigns/{tenant-id}']\n  grants: [auth",
                    "  scopes: [webpremios.backoffice/all.read]\n  grants: [auth",
                    "'webpremios.campaigns/{tenant-id}'"),
            new Case(
                    "policy-lifetime",
                    "access-token-lifetime: {minimum: 5m, maximum: 1d}",
                    "access-token-lifetime: {minimum: 5m, maximum: 20m}",
                    ":"),
            new Case("policy-client-type", "client-type: unrestricted", "client-type: confidential", "secret: none"),
            new Case("policy-pkce", "  pkce: unrestricted", "  pkce: required", "  web:"),
            new Case(
                    "policy-authenticator",
                    "client-authenticators: [client-secret, client-jwt]",
                    "client-authenticators: [client-jwt]"),
            new Case(
                    "key-set",
                    "secret: env:PARTNER_SECRET",
                    "authentication: private-key-jwt\n    jwks-uri: http://partner.example/jwks",
                    "http:"),
            new Case(
                    "key-set",
                    "secret: env:PARTNER_SECRET",
                    "authentication: private-key-jwt\n    jwks-uri: https://10.0.0.1/jwks",
                    "https:"),
            new Case(
                    "key-set",
                    "secret: env:PARTNER_SECRET",
                    "authentication: private-key-jwt\n    jwks: '{\"keys\":[{\"kty\":\"oct\",\"k\":\"AAAA\"}]}'",
                    "'{"),
            new Case(
                    "unlimited-guessing",
                    "failed-authentications: {per-minute: 10, burst: 20}",
                    "failed-authentications: unrestricted"),
            new Case("eternal-secrets", "secret-age: {maximum: 365d,", "secret-age: {maximum: unrestricted,"),
            new Case("reuse-lifetime", "access-token-lifetime: 30m", "access-token-lifetime: 9m"),
            new Case("self-service-overlap", "overlap: 30d", "overlap: 0s", "allowed"),
            new Case("schema", "secret-self-service: allowed", "secret-self-service: yes"),
            new Case("schema", "secret-self-service: allowed", "secret-self-service: unrestricted"),
            new Case("schema", "token-reuse: 5m", "token-reuse: 10m"),
            new Case("schema", "token-reuse: 5m", "token-reuse: 301s"),
            new Case("schema", "token-reuse: 5m", "token-reuse: 0s"),
            new Case("schema", "token-reuse: 5m", "token-reuse: -1s"),
            new Case("schema", "token-reuse: 5m", "token-reuse: sometimes"),
            new Case("schema", "token-reuse: 5m", "token-reuse: unrestricted"),
            new Case(
                    "eternal-secrets",
                    from("  secret-age:", "participants:"),
                    "  secret-age: unrestricted\n  refresh-token-rotation: unrestricted\n",
                    "secret-age"),
            new Case("source-address", "source-addresses: unrestricted", "source-addresses: [203.0.113.7/24]"),
            new Case("time-range", "minimum: 5m", "minimum: 4m"),
            new Case("time-range", "minimum: 5m, maximum: 1d", "minimum: 5m, maximum: 25h"),
            new Case("time-range", "access-token-lifetime: 30m", "access-token-lifetime: 2d"),
            new Case("time-range", "refresh-token-lifetime: 90d", "refresh-token-lifetime: 59m"),
            new Case("time-range", "overlap: 30d", "overlap: 366d"),
            new Case("time-range", "grace-period: 10s", "grace-period: 61s"),
            new Case("public-machine-client", "secret: env:PARTNER_SECRET", "secret: none"),
            new Case(
                    "app-client",
                    "    grants: [client_credentials]",
                    "    redirect-uris: [https://p.example/]\n    grants: [authorization_code, client_credentials]",
                    "  partner:"),
            new Case("redirect-uri", "https://app.campaign.example/callback", "http://app.campaign.example/callback"),
            new Case("redirect-uri", "https://app.campaign.example/callback", "https://app.campaign.example/*"),
            new Case("redirect-uri", "https://app.campaign.example/callback", "'https://app.campaign.example/#here'"),
            new Case("redirect-uri", "https://app.campaign.example/callback", "callback"),
            new Case("redirect-uri", "https://app.campaign.example/callback", "'https://'"),
            new Case("redirect-uri", "https://app.campaign.example/callback", "'campanha:'"),
            new Case("redirect-uri", "https://app.campaign.example/callback", "'javascript://x'"),
            new Case("logout-uri", "https://app.campaign.example/bye", "http://app.campaign.example/bye"),
            new Case("logout-uri", "https://app.campaign.example/bye", "'http://'"),
            new Case("logout-uri", "https://app.campaign.example/bye", "https://*.campaign.example/bye"),
            new Case("web-origin", "web-origins: [https://spa.campaign.example]", "web-origins: ['*']"),
            new Case(
                    "web-origin",
                    "web-origins: [https://spa.campaign.example]",
                    "web-origins: [https://spa.campaign.example/]"),
            new Case(
                    "unused-web-origin",
                    "web-origins: [https://spa.campaign.example]",
                    "web-origins: [https://spa.campaign.example:8443]"),
            new Case("refresh-grant", "    grants: [authorization_code, refresh_token]", "    grants: [refresh_token]"),
            new Case("sign-in-without-participants", from("participants:", ""), "", ":"),
            new Case("missing-mail", from("  mail:", "  first-sign-in:"), "", "self-registration: true"),
            new Case("missing-mail", from("  mail:", "  examples:"), "  first-sign-in: {path: reset-mail}\n", ": "),
            new Case("mail-transport", "security: starttls", "security: none"),
            new Case(
                    "first-sign-in-endpoint",
                    "client-secret: vault:old-pool",
                    "endpoint: http://pool.example/\n    client-secret: vault:old-pool"),
            new Case(
                    "first-sign-in-endpoint",
                    "client-secret: vault:old-pool",
                    "endpoint: pool.example\n    client-secret: vault:old-pool"),
            new Case("attribute-pattern", "pattern: '[0-9]+'", "pattern: '[0-9+'"),
            new Case(
                    "example-attribute",
                    "'custom:campaign_id': '40455'}",
                    "'custom:campaign_id': '40455', 'custom:team': a}"),
            new Case("example-attribute", "'custom:campaign_id': '40455'}", "'custom:campaign_id': 'x'}"),
            new Case("example-attribute", "given_name: Ana,", "given_name: Ana, birthdate: '1990-01-01T00:00',"),
            new Case("example-group", "groups: [ouro]", "groups: [bronze]"),
            new Case("schema", "realm: campaign", "realm: campaign house"),
            new Case("duplicate-key", "  spa:", "  web:"),
            new Case("reader", "display-name: Campanha", "display-name: '\u2003'"));

    @TempDir
    private Path directory = Path.of("");

    static Stream<Case> cases() {
        return CASES.stream();
    }

    private static String from(String first, String next) {
        int start = CheckedTexts.GOOD.indexOf(first);
        return next.isEmpty()
                ? CheckedTexts.GOOD.substring(start)
                : CheckedTexts.GOOD.substring(start, CheckedTexts.GOOD.indexOf(next));
    }

    @Test
    void everyRuleHasACase() {
        Set<String> covered = Stream.concat(CASES.stream().map(Case::rule), ELSEWHERE.stream())
                .collect(Collectors.toSet());

        assertThat(Rules.reference().stream().map(Rule::id)).containsExactlyInAnyOrderElementsOf(covered);
    }

    @Test
    void nothingIsFoundInGoodDescriptors() {
        CheckedTexts texts = new CheckedTexts(directory);
        texts.write("campaign.yaml", CheckedTexts.GOOD);
        texts.write("partners.yaml", CheckedTexts.SHARED);

        assertThat(CheckedTexts.check(Optional.empty(), directory)).isEmpty();
    }

    @Test
    void nothingIsFoundInTheShippedDescriptors() {
        assertThat(CheckedTexts.check(Optional.empty(), Path.of("tenants"))).isEmpty();
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

    @ParameterizedTest
    @MethodSource("cases")
    void aBrokenRuleIsFoundOnItsLineAndNoOtherIs(Case spoilt) throws IOException {
        assertThat(CheckedTexts.GOOD).contains(spoilt.good());
        Path file = new CheckedTexts(directory).write("campaign.yaml", spoilt.text());
        List<String> lines = Files.readAllLines(file);

        List<Finding> findings = CheckedTexts.check(Optional.empty(), file);

        assertThat(findings).isNotEmpty().allSatisfy(finding -> {
            int line = finding.at().line();
            assertThat(finding.rule().id()).as(finding.toString()).isEqualTo(spoilt.rule());
            assertThat(spoilt.isOnLine(lines.get(line - 1), line))
                    .as(finding.toString())
                    .isTrue();
        });
    }
}
