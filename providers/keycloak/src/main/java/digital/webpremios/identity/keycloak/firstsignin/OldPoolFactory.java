package digital.webpremios.identity.keycloak.firstsignin;

import org.keycloak.provider.ProviderFactory;

/** Makes {@link OldPool}s. */
public interface OldPoolFactory extends ProviderFactory<OldPool> {}
