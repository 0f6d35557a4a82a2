package digital.webpremios.identity.keycloak.directory;

import org.keycloak.provider.ProviderFactory;

/** Creates {@link TenantDirectoryProvider}s. */
public interface TenantDirectoryProviderFactory extends ProviderFactory<TenantDirectoryProvider> {}
