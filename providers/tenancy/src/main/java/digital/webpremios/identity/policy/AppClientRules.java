package digital.webpremios.identity.policy;

import digital.webpremios.identity.scope.MachineClient;
import digital.webpremios.identity.scope.ScopeToken;
import digital.webpremios.identity.tenant.TenantIds;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules that Cognito has for app clients.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html">
 *     Cognito: CreateUserPoolClient</a>
 */
public final class AppClientRules {

    static final int MAX_SCOPES = 50;
    static final int MAX_REDIRECT_URIS = 100;

    private AppClientRules() {}

    /** The first rule that the client breaks, as a sentence for its administrator. */
    public static Optional<String> firstBroken(AppClient client) {
        return Stream.of(machine(client), scopes(client), redirectUris(client), tenantIds(client))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> machine(AppClient client) {
        if (!client.machine()) {
            return Optional.empty();
        }
        if (!client.otherFlows().isEmpty()) {
            return Optional.of("client_credentials excludes the other flows; enabled are also "
                    + String.join(", ", client.otherFlows()) + ".");
        }
        if (!client.hasSecret()) {
            return Optional.of("client_credentials needs a client with a secret.");
        }
        return client.scopes().stream()
                .filter(scope -> !isCustom(scope))
                .sorted()
                .findFirst()
                .map(scope -> "client_credentials goes with custom scopes only; '" + scope + "' is none.");
    }

    private static Optional<String> scopes(AppClient client) {
        long custom = client.scopes().stream().filter(AppClientRules::isCustom).count();
        return custom <= MAX_SCOPES
                ? Optional.empty()
                : Optional.of("A client has " + MAX_SCOPES + " custom scopes at most; " + custom + " are assigned.");
    }

    private static Optional<String> redirectUris(AppClient client) {
        int count = client.redirectUris().size();
        if (count > MAX_REDIRECT_URIS) {
            return Optional.of("A client has " + MAX_REDIRECT_URIS + " redirect URIs at most; it has " + count + ".");
        }
        return client.redirectUris().stream()
                .sorted()
                .flatMap(uri -> RedirectUriRule.broken(uri).stream())
                .findFirst();
    }

    private static Optional<String> tenantIds(AppClient client) {
        return Optional.ofNullable(client.tenantIds())
                .filter(text -> TenantIds.parse(text).isEmpty())
                .map(text -> "The attribute " + MachineClient.TENANT_IDS + " must hold tenant ids, parted by blanks.");
    }

    private static boolean isCustom(String scope) {
        return ScopeToken.parse(scope).filter(ScopeToken::isCustom).isPresent();
    }
}
