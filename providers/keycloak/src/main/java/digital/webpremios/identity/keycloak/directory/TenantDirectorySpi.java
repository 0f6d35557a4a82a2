package digital.webpremios.identity.keycloak.directory;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@value #NAME}: which tenant a host belongs to. */
public final class TenantDirectorySpi implements Spi {

    static final String NAME = "webpremios-tenant-directory";

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
        return TenantDirectoryProvider.class;
    }

    @Override
    public Class<? extends ProviderFactory<?>> getProviderFactoryClass() {
        return TenantDirectoryProviderFactory.class;
    }
}
