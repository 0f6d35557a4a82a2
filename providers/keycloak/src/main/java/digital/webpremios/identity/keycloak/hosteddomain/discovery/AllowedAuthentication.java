package digital.webpremios.identity.keycloak.hosteddomain.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import digital.webpremios.identity.cognito.answer.DiscoveryDocument.Authentication;
import digital.webpremios.identity.keycloak.compat.policy.ClientPolicyCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.keycloak.crypto.ClientSignatureVerifierProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/**
 * How clients of a tenant may authenticate: what Keycloak's executor {@code secure-client-authenticator} allows in the
 * realm's client policies.
 */
final class AllowedAuthentication {

    private static final String EXECUTOR = "secure-client-authenticator";
    private static final String ALLOWED = "allowed-client-authenticators";
    private static final Set<String> ALL_CLIENTS = Set.of("webpremios-tenant", "any-client");

    /** An authenticator of Keycloak and the names of its methods in discovery documents. */
    private record Method(String authenticator, List<String> names, boolean signed, boolean symmetric) {}

    private static final List<Method> METHODS = List.of(
            new Method("client-secret", List.of("client_secret_basic", "client_secret_post"), false, false),
            new Method("client-secret-jwt", List.of("client_secret_jwt"), true, true),
            new Method("client-jwt", List.of("private_key_jwt"), true, false),
            new Method("client-x509", List.of("tls_client_auth"), false, false));

    /** Without a rule, certificates are not named: the edge before the server ends TLS. */
    private static final Set<String> UNRESTRICTED = Set.of("client-secret", "client-secret-jwt", "client-jwt");

    private AllowedAuthentication() {}

    static Authentication of(KeycloakSession session) {
        List<Method> methods = allowed(session);
        List<String> algorithms = new ArrayList<>();
        session.getKeycloakSessionFactory()
                .getProviderFactoriesStream(ClientSignatureVerifierProvider.class)
                .map(factory -> factory.getId())
                .sorted()
                .filter(id -> isUsed(session, id, methods))
                .forEach(algorithms::add);
        return new Authentication(
                methods.stream().flatMap(method -> method.names().stream()).toList(), algorithms);
    }

    private static boolean isUsed(KeycloakSession session, String algorithm, List<Method> methods) {
        ClientSignatureVerifierProvider verifier =
                session.getProvider(ClientSignatureVerifierProvider.class, algorithm);
        return methods.stream()
                .anyMatch(method -> method.signed() && method.symmetric() != verifier.isAsymmetricAlgorithm());
    }

    private static List<Method> allowed(KeycloakSession session) {
        try {
            List<JsonNode> rules = new ClientPolicyCache().settings(session, EXECUTOR, ALL_CLIENTS);
            return METHODS.stream()
                    .filter(method -> rules.isEmpty()
                            ? UNRESTRICTED.contains(method.authenticator())
                            : rules.stream().allMatch(rule -> isIn(rule.path(ALLOWED), method)))
                    .toList();
        } catch (ClientPolicyException e) {
            throw new IllegalStateException("The realm's client policies cannot be read", e);
        }
    }

    private static boolean isIn(JsonNode allowed, Method method) {
        return StreamSupport.stream(allowed.spliterator(), false)
                .anyMatch(id -> id.asText().equals(method.authenticator()));
    }
}
