package digital.webpremios.identity.it.support.browser;

import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.TestApp;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** An app's authorization request, at Keycloak's own endpoint on the tenant's host. */
public record AuthorizationRequest(String endpoint, Map<String, String> parameters) {

    /** The code verifier of every public app in these tests. */
    public static final String VERIFIER = "a-code-verifier-of-forty-three-characters-1";

    /** The parameters: a code, with a code challenge if the app is public. */
    public static AuthorizationRequest code(KeycloakServer server, TestApp app, String scope) {
        AuthorizationRequest request = of(server, app.tenant(), app.id(), app.redirectUri())
                .with("response_type", "code")
                .with("scope", scope);
        return app.isPublic() ? request.withChallenge() : request;
    }

    public static AuthorizationRequest of(
            KeycloakServer server, TestTenant tenant, String clientId, String redirectUri) {
        String endpoint = server.url(tenant) + "/realms/" + tenant.realm() + "/protocol/openid-connect/auth";
        return new AuthorizationRequest(endpoint, Map.of())
                .with("client_id", clientId)
                .with("redirect_uri", redirectUri)
                .with("state", "state-of-the-app")
                .with("nonce", "nonce-of-the-app");
    }

    public AuthorizationRequest with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new AuthorizationRequest(endpoint, more);
    }

    /** The same request at another endpoint. */
    public AuthorizationRequest at(String other) {
        return new AuthorizationRequest(other, parameters);
    }

    public AuthorizationRequest withChallenge() {
        return with("code_challenge", challenge()).with("code_challenge_method", "S256");
    }

    public String url() {
        return endpoint + "?"
                + parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + Form.encode(parameter.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
