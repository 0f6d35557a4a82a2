package digital.webpremios.identity.keycloak.directory;

import digital.webpremios.identity.branding.Branding;
import digital.webpremios.identity.keycloak.compat.server.RealmAttributeQuery;
import digital.webpremios.identity.keycloak.directory.index.StoredSettings;
import digital.webpremios.identity.tenant.ConfigurationProblem;
import digital.webpremios.identity.tenant.ReservedNames;
import digital.webpremios.identity.tenant.TenantConfiguration;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Logs which tenants cannot be served and why, when the server starts or a realm is imported. At the start it also logs
 * branding values that are not shown.
 */
final class StartupReport {

    private static final Logger LOG = Logger.getLogger(StartupReport.class);

    private StartupReport() {}

    static void ofAllRealms(KeycloakSession session, ReservedNames reserved) {
        List<StoredSettings> realms = StoredSettings.ofAllRealms(session);
        realms.forEach(stored -> log(TenantConfiguration.of(stored.settings(), reserved)));
        ServerFeatures.withWorkflows(realms.size()).ifPresent(LOG::warn);
        RealmModel administration = session.realms().getRealmByName(reserved.administrationRealm());
        if (administration != null) {
            logSettingsWithoutEffect(administration);
        }
        RealmAttributeQuery.find(session, Branding.ATTRIBUTES).stream()
                .map(row -> Branding.check(row.realm(), Map.of(row.name(), row.value())))
                .flatMap(checked -> checked.problems().stream())
                .forEach(problem -> LOG.warnf("Branding not shown. %s", problem));
    }

    static void ofNewRealm(RealmModel realm, TenantConfiguration configuration, ReservedNames reserved) {
        log(configuration);
        if (reserved.isAdministrationRealm(realm.getName())) {
            logSettingsWithoutEffect(realm);
        }
    }

    private static void logSettingsWithoutEffect(RealmModel administration) {
        AdministrationRealm.problems(administration)
                .forEach(problem -> LOG.errorf("Setting without effect. %s", problem));
    }

    private static void log(TenantConfiguration configuration) {
        if (configuration instanceof TenantConfiguration.Unusable unusable) {
            for (ConfigurationProblem problem : unusable.problems()) {
                LOG.errorf("Tenant not served. %s", problem);
            }
        }
    }
}
