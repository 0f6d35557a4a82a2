package digital.webpremios.identity.keycloak.firstsignin.pool;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@value #NAME}: which source pool checks the passwords of migrated users. */
public final class SourcePoolSpi implements Spi {

    static final String NAME = "webpremios-old-pool";

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return SourcePool.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return SourcePoolFactory.class;
    }
}
