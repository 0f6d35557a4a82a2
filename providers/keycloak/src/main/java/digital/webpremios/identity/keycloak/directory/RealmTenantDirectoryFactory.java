package digital.webpremios.identity.keycloak.directory;

import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.common.Version;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Makes the directory over the server's realms; holds what all its sessions share. */
public final class RealmTenantDirectoryFactory
        implements TenantDirectoryProviderFactory, ServerInfoAwareProviderFactory {

    static final String ID = "realm";

    private static final Logger LOG = Logger.getLogger(RealmTenantDirectoryFactory.class);

    private final RealmConfigurations configurations = new RealmConfigurations();
    private @Nullable DirectoryOptions options;
    private @Nullable HostIndexCache index;

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope config) {
        ServerVersion.check(Version.VERSION).ifPresent(LOG::warn);
        options = DirectoryOptions.of(config);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        DirectoryOptions checked = checkedOptions();
        index = new HostIndexCache(
                () -> KeycloakModelUtils.runJobInTransactionWithResult(factory, HostClaims::read),
                System::nanoTime,
                checked.refreshInterval(),
                checked.maxAge(),
                checked.maxOutage());
        factory.register(event -> onEvent(factory, event));
    }

    @Override
    public TenantDirectoryProvider create(KeycloakSession session) {
        return new RealmTenantDirectory(
                session, sharedIndex(), configurations, checkedOptions().administrationHosts());
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return DirectoryOptions.properties();
    }

    /** What the admin console shows of the pack under "Server info". */
    @Override
    public Map<String, String> getOperationalInfo() {
        String version = RealmTenantDirectoryFactory.class.getPackage().getImplementationVersion();
        return Map.of("version", version == null ? "unknown" : version);
    }

    @Override
    public void close() {}

    private void onEvent(KeycloakSessionFactory factory, ProviderEvent event) {
        if (event instanceof RealmModel.RealmRemovedEvent removed) {
            AfterCommit.run(removed.getKeycloakSession(), sharedIndex()::invalidate);
        } else if (event instanceof RealmModel.RealmPostCreateEvent created) {
            AfterCommit.run(created.getKeycloakSession(), sharedIndex()::invalidate);
            StartupReport.log(configurations.of(created.getCreatedRealm()));
            UnfilledSecrets.disableIn(created.getCreatedRealm());
        } else if (event instanceof PostMigrationEvent) {
            KeycloakModelUtils.runJobInTransaction(factory, StartupReport::ofAllRealms);
        }
    }

    private HostIndexCache sharedIndex() {
        if (index == null) {
            throw new IllegalStateException("postInit has not run");
        }
        return index;
    }

    private DirectoryOptions checkedOptions() {
        if (options == null) {
            throw new IllegalStateException("init has not run");
        }
        return options;
    }
}
