package digital.webpremios.identity.keycloak.compat.assertion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.keycloak.authentication.ClientAuthenticationFlowContext;
import org.keycloak.authentication.authenticators.client.AbstractJWTClientValidator;
import org.keycloak.models.ClientModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocolService;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.services.Urls;

/**
 * Translates a client assertion whose signature Keycloak has verified, before Keycloak checks audience, time and
 * {@code jti}.
 *
 * <p>Keycloak knows the addresses below its own path only, and remembers a used {@code jti} for the whole server. So
 * the addresses of the hosted domain become the issuer, and the {@code jti} becomes one of this client.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc7523#section-3">RFC 7523, section 3</a>
 */
final class VerifiedAssertion {

    private VerifiedAssertion() {}

    /**
     * Translates the assertion.
     *
     * @param tokenAddresses the token endpoint's addresses at the tenant's host; empty if the realm is not a tenant's.
     *     Then the assertion remains as it is
     */
    static void translate(AbstractJWTClientValidator validator, Set<String> tokenAddresses) {
        if (tokenAddresses.isEmpty()) {
            return;
        }
        ClientAuthenticationFlowContext context = validator.getContext();
        JsonWebToken token = validator.getState().getToken();
        String issuer = Urls.realmIssuer(
                context.getUriInfo().getBaseUri(), context.getRealm().getName());
        Set<String> own = new HashSet<>(tokenAddresses);
        own.add(issuer);
        own.add(OIDCLoginProtocolService.tokenUrl(context.getUriInfo().getBaseUriBuilder())
                .build(context.getRealm().getName())
                .toString());
        String[] audience = token.getAudience();
        // several names of this server are as good as one; a name of another server is left for Keycloak to refuse
        if (audience != null && audience.length > 0 && own.containsAll(List.of(audience))) {
            token.audience(issuer);
        }
        if (token.getId() != null) {
            token.id(idOf(validator.getClient(), token.getId()));
        }
    }

    /** A hash, so that the text has the same length whatever the client sent, and the log does not repeat it. */
    private static String idOf(ClientModel client, String id) {
        String text = client.getRealm().getId() + '\n' + client.getId() + '\n' + id;
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
