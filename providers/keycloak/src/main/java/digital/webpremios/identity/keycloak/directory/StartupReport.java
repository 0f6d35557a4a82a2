package digital.webpremios.identity.keycloak.directory;

import digital.webpremios.identity.tenant.ConfigurationProblem;
import digital.webpremios.identity.tenant.TenantConfiguration;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;

/** Tells the operator, when the server starts or a realm is imported, which tenants cannot be served and why. */
final class StartupReport {

    private static final Logger LOG = Logger.getLogger(StartupReport.class);

    private StartupReport() {}

    static void ofAllRealms(KeycloakSession session) {
        StoredSettings.ofAllRealms(session).forEach(stored -> log(TenantConfiguration.of(stored.settings())));
    }

    static void log(TenantConfiguration configuration) {
        if (configuration instanceof TenantConfiguration.Unusable unusable) {
            for (ConfigurationProblem problem : unusable.problems()) {
                LOG.errorf("Tenant not served. %s", problem);
            }
        }
    }
}
