package digital.webpremios.identity.realmconfig.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the executors that enforce a policy, in the order in which Keycloak runs them: first the client's identity,
 * address and rate, then the request itself. Keycloak's own executors are used where they exist.
 */
final class Executors {

    /**
     * The setting with which Keycloak's executors complete a client when it is saved, instead of refusing a client that
     * leaves the setting out.
     */
    private static final Map<String, ?> REPAIRING = Map.of("auto-configure", true);

    private Executors() {}

    /** Returns the executors for token requests. */
    static List<Executor> ofTokens(TenantPolicy policy) {
        return present(Stream.of(
                policy.sourceAddresses()
                        .map(addresses ->
                                new Executor("webpremios-source-address", Map.of("allowed-addresses", addresses))),
                RateLimitExecutor.of(policy.limits()),
                when(policy.confidentialClientsOnly(), new Executor("confidential-client", Map.of())),
                policy.clientAuthenticators().map(Executors::authenticators),
                policy.scopes()
                        .map(scopes -> new Executor("webpremios-tenant-scopes", Map.of("allowed-scopes", scopes))),
                policy.accessTokenLifetime()
                        .map(lifetime -> new Executor(
                                "webpremios-token-lifetime",
                                Map.of(
                                        "minimum-seconds", lifetime.minimum(),
                                        "maximum-seconds", lifetime.maximum()))),
                when(policy.pkceRequired(), new Executor("pkce-enforcer", REPAIRING)),
                policy.secretAge().flatMap(SecretExecutors::expiry),
                policy.refreshTokenRotation()
                        .map(grace ->
                                new Executor("webpremios-refresh-token-rotation", Map.of("grace-seconds", grace))),
                policy.tokenReuse()
                        .map(window -> new Executor("webpremios-token-reuse", Map.of("window-seconds", window)))));
    }

    /**
     * Returns the executors for changes of clients. They are separate, because Keycloak would create them for every
     * token request too.
     */
    static List<Executor> ofClientChanges(TenantPolicy policy) {
        return present(Stream.of(
                without(policy, Grant.IMPLICIT, new Executor("reject-implicit-grant", REPAIRING)),
                policy.grants().map(grants -> new Executor("reject-ropc-grant", REPAIRING)),
                when(policy.appClientRules(), new Executor("full-scope-disabled", REPAIRING)),
                when(policy.appClientRules(), new Executor("webpremios-app-client", Map.of())),
                policy.secretAge().map(SecretExecutors::rotation),
                when(policy.secretSelfService(), new Executor("webpremios-secret-self-service", Map.of()))));
    }

    private static List<Executor> present(Stream<Optional<Executor>> executors) {
        return executors.<Executor>mapMulti(Optional::ifPresent).toList();
    }

    private static Executor authenticators(List<String> allowed) {
        String first = allowed.contains("client-secret") ? "client-secret" : allowed.get(0);
        return new Executor(
                "secure-client-authenticator",
                Map.of("allowed-client-authenticators", allowed, "default-client-authenticator", first));
    }

    private static Optional<Executor> when(boolean on, Executor executor) {
        return Optional.of(executor).filter(any -> on);
    }

    private static Optional<Executor> without(TenantPolicy policy, Grant grant, Executor executor) {
        return policy.grants().filter(grants -> !grants.contains(grant)).map(any -> executor);
    }
}
