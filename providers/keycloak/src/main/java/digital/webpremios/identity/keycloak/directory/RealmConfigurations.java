package digital.webpremios.identity.keycloak.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import digital.webpremios.identity.tenant.RealmSettings;
import digital.webpremios.identity.tenant.ReservedNames;
import digital.webpremios.identity.tenant.TenantConfiguration;
import org.keycloak.models.RealmModel;

/**
 * What realms say of their tenants, parsed once per change: the settings are read from the realm on every use, and
 * parsed again only if they differ from those parsed before.
 */
final class RealmConfigurations {

    private static final int MAX_REALMS = 10_000;

    private final Cache<String, Parsed> parsed =
            Caffeine.newBuilder().maximumSize(MAX_REALMS).build();

    private final ReservedNames reserved;

    RealmConfigurations(ReservedNames reserved) {
        this.reserved = reserved;
    }

    private record Parsed(RealmSettings settings, TenantConfiguration configuration) {}

    TenantConfiguration of(RealmModel realm) {
        RealmSettings settings = settingsOf(realm);
        Parsed known = parsed.getIfPresent(realm.getId());
        if (known == null || !known.settings().equals(settings)) {
            known = new Parsed(settings, TenantConfiguration.of(settings, reserved));
            parsed.put(realm.getId(), known);
        }
        return known.configuration();
    }

    private static RealmSettings settingsOf(RealmModel realm) {
        return new RealmSettings(
                realm.getName(),
                realm.isEnabled(),
                realm.getAttribute(RealmSettings.FRONTEND_URL),
                realm.getAttribute(RealmSettings.TENANT_ID),
                realm.getAttribute(RealmSettings.VERBOSE_ERRORS),
                realm.getAttribute(RealmSettings.CLIENT_REGISTRATION));
    }
}
