package digital.webpremios.identity.keycloak.directory;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link TenantDirectoryProvider}s. */
public interface TenantDirectoryProviderFactory extends ProviderFactory<TenantDirectoryProvider> {}
