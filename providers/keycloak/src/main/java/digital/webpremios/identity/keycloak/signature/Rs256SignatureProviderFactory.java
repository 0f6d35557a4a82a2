package digital.webpremios.identity.keycloak.signature;

import digital.webpremios.identity.keycloak.compat.token.StockRs256;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.security.Provider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.crypto.SignatureProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Replaces Keycloak's RS256 for all realms: native if the library is available, else Keycloak's own. The metric
 * {@code webpremios_rs256_signer} names the signer.
 */
public final class Rs256SignatureProviderFactory implements SignatureProviderFactory {

    static final String ID = Algorithm.RS256;
    private static final Logger LOG = Logger.getLogger(Rs256SignatureProviderFactory.class);
    private static final int ABOVE_KEYCLOAKS = 1;

    private final MeterRegistry registry;
    private final Source source;
    private @Nullable NativeRsa rsa;

    /** Where the native library comes from. */
    interface Source {
        Optional<Provider> find(ClassLoader classes) throws UnusableLibraryException;
    }

    public Rs256SignatureProviderFactory() {
        this(Metrics.globalRegistry, CorrettoLibrary::find);
    }

    Rs256SignatureProviderFactory(MeterRegistry registry, Source source) {
        this.registry = registry;
        this.source = source;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public int order() {
        return ABOVE_KEYCLOAKS;
    }

    @Override
    public void init(Config.Scope config) {
        signer(RsaImplementation.of(config)).publish(registry);
    }

    @Override
    public SignatureProvider create(KeycloakSession session) {
        SignatureProvider stock = StockRs256.create(session);
        return rsa == null ? stock : new NativeRs256SignatureProvider(session, stock, rsa);
    }

    @Override
    public Set<String> getJwkPrivateKeyClaims() {
        return StockRs256.privateKeyClaims();
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return RsaImplementation.properties();
    }

    /** Chooses the signer, and says so in one line of the log. */
    private Rs256Signer signer(RsaImplementation wanted) {
        if (wanted == RsaImplementation.JDK) {
            LOG.info("RS256 is signed by the JDK, as the server is configured");
            return Rs256Signer.CONFIGURED_JDK;
        }
        boolean required = wanted == RsaImplementation.NATIVE;
        try {
            Optional<Provider> found = source.find(Rs256SignatureProviderFactory.class.getClassLoader());
            if (found.isPresent()) {
                rsa = new NativeRsa(found.get());
                LOG.infof("RS256 is signed natively, by %s", found.get().getInfo());
                return Rs256Signer.NATIVE;
            }
            if (required) {
                throw refused("Amazon Corretto Crypto Provider is not in providers/", null);
            }
            LOG.info("RS256 is signed by the JDK; Amazon Corretto Crypto Provider is not in providers/");
            return Rs256Signer.JDK_WITHOUT_LIBRARY;
        } catch (UnusableLibraryException e) {
            if (required) {
                throw refused("Amazon Corretto Crypto Provider cannot be used: " + e.getMessage(), e);
            }
            LOG.warnf("RS256 is signed by the JDK; Amazon Corretto Crypto Provider cannot be used: %s", e.getMessage());
            return Rs256Signer.JDK_WITH_UNUSABLE_LIBRARY;
        }
    }

    private static IllegalArgumentException refused(String why, @Nullable Throwable cause) {
        return new IllegalArgumentException(RsaImplementation.optionName() + " is 'native', and " + why + ".", cause);
    }
}
