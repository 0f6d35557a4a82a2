package digital.webpremios.identity.realmconfig.render;

import digital.webpremios.identity.realmconfig.descriptor.Branding;
import digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor;
import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import digital.webpremios.identity.tenant.RealmSettings;
import digital.webpremios.identity.tenant.TenantConfiguration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Renders the settings that every realm of a tenant has. */
final class RealmSettingsJson {

    private RealmSettingsJson() {}

    static Map<String, Object> of(TenantDescriptor tenant) {
        return Map.ofEntries(
                Map.entry("realm", tenant.realm()),
                Map.entry("enabled", true),
                Map.entry("displayName", tenant.displayName()),
                Map.entry("attributes", attributes(tenant)),
                Map.entry("accessTokenLifespan", ClientDescriptor.DEFAULT_ACCESS_TOKEN_LIFETIME),
                Map.entry("bruteForceProtected", true),
                Map.entry("defaultSignatureAlgorithm", "RS256"),
                Map.entry("sslRequired", "external"),
                Map.entry("internationalizationEnabled", true),
                Map.entry("defaultLocale", tenant.locales().get(0)),
                Map.entry("supportedLocales", tenant.locales().stream().sorted().toList()),
                Map.entry("registrationAllowed", registrationAllowed(tenant)),
                Map.entry("defaultDefaultClientScopes", List.of()),
                Map.entry("defaultOptionalClientScopes", List.of()));
    }

    private static boolean registrationAllowed(TenantDescriptor tenant) {
        return tenant.participants().filter(who -> who.selfRegistration()).isPresent();
    }

    private static Map<String, String> attributes(TenantDescriptor tenant) {
        Map<String, String> attributes = new TreeMap<>();
        attributes.put(RealmSettings.FRONTEND_URL, tenant.root());
        attributes.put(RealmSettings.TENANT_ID, tenant.tenancy().label());
        if (tenant.clientRegistration()) {
            attributes.put(RealmSettings.CLIENT_REGISTRATION, TenantConfiguration.ALLOWED);
        }
        Branding branding = tenant.branding();
        branding.logoUrl().ifPresent(url -> attributes.put("webpremios.logo-url", url));
        branding.primaryColor().ifPresent(color -> attributes.put("webpremios.primary-color", color));
        branding.helpUrl().ifPresent(url -> attributes.put("webpremios.help-url", url));
        branding.termsUrl().ifPresent(url -> attributes.put("webpremios.terms-url", url));
        return attributes;
    }
}
