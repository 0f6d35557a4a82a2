package digital.webpremios.identity.keycloak.compat.assertion;

import java.util.Set;
import org.keycloak.authentication.authenticators.client.AbstractJWTClientValidator;
import org.keycloak.authentication.authenticators.client.JWTClientAuthenticator;
import org.keycloak.models.KeycloakSession;

/** Keycloak's {@code private_key_jwt}, which also accepts the addresses of a tenant's hosted domain as audience. */
public abstract class PrivateKeyJwtAuthentication extends JWTClientAuthenticator {

    /** The token endpoint's addresses at the tenant's host; empty if the session's realm is not a tenant's. */
    protected abstract Set<String> tokenAddresses(KeycloakSession session);

    @Override
    public final boolean verifySignature(AbstractJWTClientValidator validator) {
        boolean verified = super.verifySignature(validator);
        if (verified) {
            VerifiedAssertion.translate(
                    validator, tokenAddresses(validator.getContext().getSession()));
        }
        return verified;
    }
}
