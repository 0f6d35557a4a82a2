package digital.webpremios.identity.keycloak.firstsignin.pool;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link OldPool}s. */
public interface OldPoolFactory extends ProviderFactory<OldPool> {}
