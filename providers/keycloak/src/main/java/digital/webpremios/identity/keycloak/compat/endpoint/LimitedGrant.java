package digital.webpremios.identity.keycloak.compat.endpoint;

import org.keycloak.protocol.oidc.grants.OAuth2GrantType;

/** A grant that remembers how long the parameters of its requests may be. */
public interface LimitedGrant extends OAuth2GrantType {

    /** What it remembers. */
    ParameterLimits parameterLimits();
}
