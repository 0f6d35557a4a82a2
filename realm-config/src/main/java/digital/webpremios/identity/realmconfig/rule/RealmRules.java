package digital.webpremios.identity.realmconfig.rule;

import digital.webpremios.identity.branding.Branding;
import digital.webpremios.identity.realmconfig.finding.Reporter;
import digital.webpremios.identity.realmconfig.placeholder.UrlPlaceholder;
import digital.webpremios.identity.realmconfig.source.Value;
import digital.webpremios.identity.tenant.FrontendUrl;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules about the realm, its root URL and its pages. */
final class RealmRules {
    static final TenantRule URL = TenantRule.error(
            "url",
            "The url is the root of an http or https host, or one placeholder WEBPREMIOS_…_URL with such a root as its default.",
            "Write https://HOST, or " + UrlPlaceholder.WRITTEN + ".",
            RealmRules::url);

    static final List<TenantRule> ALL = List.of(
            TenantRule.warning(
                    "file-name",
                    "A descriptor has the name of its realm: REALM.yaml.",
                    "Rename the file.",
                    RealmRules::fileName),
            URL,
            TenantRule.error(
                    "url-host",
                    "The host of the url is the tenant's host.",
                    "Write the same host in both, or leave url out.",
                    RealmRules::urlHost),
            TenantRule.error(
                    "url-transport",
                    "The url uses https, unless its host is the local machine.",
                    "Write https; TLS may end at a proxy before Keycloak.",
                    RealmRules::urlTransport),
            TenantRule.error(
                    "branding",
                    "Logo, colour and links can be shown by the pack's pages: https or a data URL of an image, and a contrast with"
                            + " white of at least 4.5 to 1.",
                    "Write a value of that form.",
                    RealmRules::branding),
            TenantRule.error(
                    "unknown-locale",
                    "Every locale is a language of the pack's pages: en, es or pt-BR.",
                    "Remove the locale.",
                    RealmRules::unknownLocale));

    private static final Set<String> LOCALES = Set.of("en", "es", "pt-BR");

    private RealmRules() {}

    private static void fileName(TenantTree tenant, Reporter reporter) {
        Value realm = tenant.get("realm");
        String name = Path.of(tenant.file()).getFileName().toString();
        realm.text()
                .filter(text -> tenant.listed().isEmpty() && text.matches("[A-Za-z0-9_-]+"))
                .filter(text -> !name.equals(text + ".yaml") && !name.equals(text + ".yml"))
                .ifPresent(text -> reporter.report(realm.at(), "the realm '" + text + "' is in a file named " + name));
    }

    private static void url(TenantTree tenant, Reporter reporter) {
        Value url = tenant.get("url");
        url.text()
                .filter(text ->
                        FrontendUrl.parse(UrlPlaceholder.withDefault(text)).isEmpty())
                .ifPresent(text -> reporter.report(
                        url.at(), "the url is '" + Uris.shown(text) + "'; expected the root of an http or https host"));
    }

    private static void urlHost(TenantTree tenant, Reporter reporter) {
        Value url = tenant.get("url");
        Value host = tenant.get("host");
        url.text()
                .flatMap(text -> FrontendUrl.parse(UrlPlaceholder.withDefault(text)))
                .filter(root -> host.isThere() && !host.is(root.host().value()))
                .ifPresent(root -> reporter.report(
                        url.at(),
                        "the host of the url is '" + root.host() + "', the host of the tenant is '"
                                + host.text().orElse("") + "'"));
    }

    private static void urlTransport(TenantTree tenant, Reporter reporter) {
        Value url = tenant.get("url");
        url.text()
                .map(UrlPlaceholder::withDefault)
                .filter(text -> FrontendUrl.parse(text).isPresent() && Uris.isPlainHttpAcrossNetwork(text))
                .ifPresent(text -> reporter.report(url.at(), "'" + text + "' is not encrypted"));
    }

    private static void branding(TenantTree tenant, Reporter reporter) {
        Map<String, String> attributes = Map.of(
                "logo-url", Branding.LOGO_URL,
                "primary-color", Branding.PRIMARY_COLOR,
                "help-url", Branding.HELP_URL,
                "terms-url", Branding.TERMS_URL);
        attributes.forEach((name, attribute) -> {
            Value value = tenant.get("branding").get(name);
            value.text().stream()
                    .flatMap(text -> Branding.check("", Map.of(attribute, text)).problems().stream())
                    .forEach(problem -> reporter.report(
                            value.at(), name + " is '" + problem.value() + "'; expected " + problem.expected()));
        });
    }

    private static void unknownLocale(TenantTree tenant, Reporter reporter) {
        tenant.get("locales").scalars().stream()
                .filter(locale -> !LOCALES.contains(locale.written()))
                .forEach(locale ->
                        reporter.report(locale.at(), "the pack's pages have no language '" + locale.written() + "'"));
    }
}
