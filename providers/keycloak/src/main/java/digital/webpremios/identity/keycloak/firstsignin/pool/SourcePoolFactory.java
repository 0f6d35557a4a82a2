package digital.webpremios.identity.keycloak.firstsignin.pool;

import org.keycloak.provider.ProviderFactory;

/** Creates {@link SourcePool}s. */
public interface SourcePoolFactory extends ProviderFactory<SourcePool> {}
