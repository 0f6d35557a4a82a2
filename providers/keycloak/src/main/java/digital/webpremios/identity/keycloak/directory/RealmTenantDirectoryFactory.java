package digital.webpremios.identity.keycloak.directory;

import digital.webpremios.identity.keycloak.compat.server.RealmInvalidations;
import digital.webpremios.identity.keycloak.directory.index.HostClaims;
import digital.webpremios.identity.keycloak.directory.index.HostIndexCache;
import digital.webpremios.identity.tenant.ReservedNames;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.common.Version;
import org.keycloak.common.util.Environment;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

/** Creates the directory of the server's realms, and holds the state that all sessions share. */
public final class RealmTenantDirectoryFactory
        implements TenantDirectoryProviderFactory, ServerInfoAwareProviderFactory {

    private static final Logger LOG = Logger.getLogger(RealmTenantDirectoryFactory.class);
    private static final int IDLE_SECONDS = 10;

    private @Nullable DirectoryOptions options;
    private @Nullable Server server;
    private @Nullable HostIndexCache index;
    private final ExecutorService reader = backgroundReader();

    private record Server(ServerHosts hosts, ReservedNames reserved, RealmConfigurations configurations) {}

    @Override
    public String getId() {
        return DirectoryOptions.PROVIDER;
    }

    @Override
    public void init(Config.Scope config) {
        ServerVersion.check(Version.VERSION).ifPresent(LOG::warn);
        ServerFeatures.withoutSecretRotation().ifPresent(LOG::warn);
        DirectoryOptions checked = DirectoryOptions.of(config);
        ServerHosts hosts = ServerHosts.of(checked, Config.scope("hostname", "v2"));
        if (!Environment.isDevMode() && !Environment.isNonServerMode()) {
            hosts.checkProduction();
        }
        ReservedNames reserved = new ReservedNames(Config.getAdminRealm(), hosts.named());
        server = new Server(hosts, reserved, new RealmConfigurations(reserved));
        options = checked;
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        DirectoryOptions checked = initialized(options);
        ReservedNames reserved = initialized(server).reserved();
        index = new HostIndexCache(
                new HostClaims(factory, reserved),
                reader,
                System::nanoTime,
                checked.refreshInterval(),
                checked.maxAge(),
                checked.maxOutage());
        factory.register(event -> onEvent(factory, event));
    }

    @Override
    public TenantDirectoryProvider create(KeycloakSession session) {
        Server current = initialized(server);
        return new RealmTenantDirectory(
                session, sharedIndex(), current.configurations(), current.hosts(), current.reserved());
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return DirectoryOptions.properties();
    }

    /** The pack's entries on the admin console's page "Server info". */
    @Override
    public Map<String, String> getOperationalInfo() {
        String version = RealmTenantDirectoryFactory.class.getPackage().getImplementationVersion();
        return Map.of("version", version == null ? "unknown" : version);
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }

    /** One thread, which ends when it has nothing to do. */
    private static ExecutorService backgroundReader() {
        return new ThreadPoolExecutor(
                0,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> {
                    Thread thread = new Thread(task, "webpremios-host-index");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }

    private void onEvent(KeycloakSessionFactory factory, ProviderEvent event) {
        if (event instanceof RealmModel.RealmRemovedEvent removed) {
            String id = removed.getRealm().getId();
            AfterCommit.run(removed.getKeycloakSession(), () -> sharedIndex().changed(id));
        } else if (event instanceof RealmModel.RealmPostCreateEvent created) {
            RealmModel realm = created.getCreatedRealm();
            String id = realm.getId();
            AfterCommit.run(created.getKeycloakSession(), () -> sharedIndex().changed(id));
            Server current = initialized(server);
            StartupReport.ofNewRealm(realm, current.configurations().of(realm), current.reserved());
            UnfilledSecrets.disableIn(realm);
        } else if (event instanceof PostMigrationEvent) {
            Server current = initialized(server);
            HostIndexCache hosts = sharedIndex();
            KeycloakModelUtils.runJobInTransaction(factory, session -> {
                RealmInvalidations.listen(session, hosts::changed, hosts::readAllSoon);
                StartupReport.ofAllRealms(session, current.reserved());
            });
            hosts.load(); // so that no request waits for it
            if (Environment.isDevMode()) {
                current.hosts().warning().ifPresent(LOG::warn);
            }
        }
    }

    private HostIndexCache sharedIndex() {
        if (index == null) {
            throw new IllegalStateException("postInit has not run");
        }
        return index;
    }

    private static <T> T initialized(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("init has not run");
        }
        return value;
    }
}
