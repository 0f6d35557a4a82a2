package digital.webpremios.identity.keycloak.signature;

import digital.webpremios.identity.keycloak.compat.token.StockRs256;
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

/** Replaces Keycloak's RS256 for all realms: native if the library is available, else Keycloak's own. */
public final class Rs256SignatureProviderFactory implements SignatureProviderFactory {

    static final String ID = Algorithm.RS256;
    private static final Logger LOG = Logger.getLogger(Rs256SignatureProviderFactory.class);
    private static final int ABOVE_KEYCLOAKS = 1;

    private @Nullable NativeRsa rsa;

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
        RsaImplementation wanted = RsaImplementation.of(config);
        if (wanted != RsaImplementation.JDK) {
            rsa = library(wanted == RsaImplementation.NATIVE)
                    .map(NativeRsa::new)
                    .orElse(null);
        }
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

    private static Optional<Provider> library(boolean required) {
        try {
            Optional<Provider> found = CorrettoLibrary.find(Rs256SignatureProviderFactory.class.getClassLoader());
            if (found.isPresent()) {
                LOG.infof("RS256 is signed natively, by %s", found.get().getInfo());
            } else if (required) {
                throw refused("Amazon Corretto Crypto Provider is not in providers/", null);
            } else {
                LOG.info("RS256 is signed by the JDK; Amazon Corretto Crypto Provider is not in providers/");
            }
            return found;
        } catch (UnusableLibraryException e) {
            if (required) {
                throw refused("Amazon Corretto Crypto Provider cannot be used: " + e.getMessage(), e);
            }
            LOG.warnf("RS256 is signed by the JDK; Amazon Corretto Crypto Provider cannot be used: %s", e.getMessage());
            return Optional.empty();
        }
    }

    private static IllegalArgumentException refused(String why, @Nullable Throwable cause) {
        return new IllegalArgumentException(RsaImplementation.optionName() + " is 'native', and " + why + ".", cause);
    }
}
