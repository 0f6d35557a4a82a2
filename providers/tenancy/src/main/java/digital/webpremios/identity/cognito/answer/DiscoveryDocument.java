package digital.webpremios.identity.cognito.answer;

import digital.webpremios.identity.tenant.FrontendUrl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The document at {@code /.well-known/openid-configuration} of a tenant's host. All endpoints are at the root of the
 * host.
 *
 * @param frontendUrl the root of the tenant's host
 * @param issuer the issuer of the tenant's tokens, byte for byte
 * @param authentication how clients may authenticate
 * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata">OpenID Connect Discovery
 *     1.0, section 3</a>
 */
public record DiscoveryDocument(FrontendUrl frontendUrl, String issuer, Authentication authentication) {

    private static final List<String> GRANT_TYPES =
            List.of("authorization_code", "implicit", "refresh_token", "client_credentials");

    /**
     * How clients may authenticate at the token endpoint.
     *
     * @param methods the methods that the tenant's policy allows, by their registered names
     * @param signingAlgorithms the algorithms of client assertions; empty if no method uses one
     * @see <a href="https://datatracker.ietf.org/doc/html/rfc8414#section-2">RFC 8414, section 2: the algorithms
     *     must be there if a method uses an assertion</a>
     */
    public record Authentication(List<String> methods, List<String> signingAlgorithms) {
        public Authentication {
            methods = List.copyOf(methods);
            signingAlgorithms = List.copyOf(signingAlgorithms);
        }
    }

    /** The members, in order. */
    public Map<String, Object> asMap() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", issuer);
        document.put("authorization_endpoint", frontendUrl.root() + "/oauth2/authorize");
        document.put("token_endpoint", frontendUrl.root() + "/oauth2/token");
        document.put("userinfo_endpoint", frontendUrl.root() + "/oauth2/userInfo");
        document.put("revocation_endpoint", frontendUrl.root() + "/oauth2/revoke");
        document.put("end_session_endpoint", frontendUrl.root() + "/logout");
        document.put("jwks_uri", frontendUrl.root() + "/.well-known/jwks.json");
        document.put("grant_types_supported", GRANT_TYPES);
        document.put("response_types_supported", List.of("code", "token", "token id_token"));
        document.put("scopes_supported", List.of("openid", "email", "phone", "profile"));
        document.put("subject_types_supported", List.of("public"));
        document.put("token_endpoint_auth_methods_supported", authentication.methods());
        if (!authentication.signingAlgorithms().isEmpty()) {
            document.put("token_endpoint_auth_signing_alg_values_supported", authentication.signingAlgorithms());
        }
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put("code_challenge_methods_supported", List.of("S256"));
        return document;
    }
}
