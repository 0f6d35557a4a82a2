package digital.webpremios.identity.keycloak.clientpolicy;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/**
 * The base of the executors: their id, the session, and the settings of the client profile.
 *
 * @param <C> the settings as realm JSON has them
 */
public abstract class ConfiguredExecutor<C extends ClientPolicyExecutorConfigurationRepresentation>
        implements ClientPolicyExecutorProvider<C> {

    private final String id;
    private final Class<C> type;
    private final C defaults;
    private final KeycloakSession session;
    private C settings;

    /**
     * @param defaults the settings of a profile that has none for this executor
     */
    protected ConfiguredExecutor(String id, KeycloakSession session, Class<C> type, C defaults) {
        this.id = id;
        this.session = session;
        this.type = type;
        this.defaults = defaults;
        this.settings = defaults;
    }

    @Override
    public final String getProviderId() {
        return id;
    }

    @Override
    public final Class<C> getExecutorConfigurationClass() {
        return type;
    }

    @Override
    public final void setupConfiguration(@Nullable C config) {
        settings = config == null ? defaults : config;
        onSetUp(settings);
    }

    /** Called with new settings. Keycloak sets a profile up before it validates it. */
    protected void onSetUp(C current) {}

    /** The settings of the profile. */
    protected final C settings() {
        return settings;
    }

    protected final KeycloakSession session() {
        return session;
    }
}
