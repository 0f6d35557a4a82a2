package digital.webpremios.identity.keycloak.directory;

import digital.webpremios.identity.keycloak.cache.ConfirmedCache;
import digital.webpremios.identity.tenant.RealmSettings;
import digital.webpremios.identity.tenant.ReservedNames;
import digital.webpremios.identity.tenant.TenantConfiguration;
import org.keycloak.models.RealmModel;

/**
 * The tenant configurations of realms. The settings are read from the realm on every use, and parsed again only if they
 * changed.
 */
final class RealmConfigurations {

    private static final int MAX_REALMS = 10_000;

    private final ConfirmedCache<String, RealmSettings, TenantConfiguration> parsed = new ConfirmedCache<>(MAX_REALMS);
    private final ConfirmedCache.Maker<String, RealmSettings, TenantConfiguration, RuntimeException> check;

    RealmConfigurations(ReservedNames reserved) {
        this.check = (id, settings) -> TenantConfiguration.of(settings, reserved);
    }

    TenantConfiguration of(RealmModel realm) {
        return parsed.get(realm.getId(), settingsOf(realm), check);
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
