package digital.webpremios.identity.realmconfig.cognito.client;

import digital.webpremios.identity.realmconfig.finding.Findings;
import digital.webpremios.identity.realmconfig.policy.Grant;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Lifetime;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Limits;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Rate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the policy of an imported tenant. It allows what the pool's clients use, and nothing else. */
public final class ImportedPolicy {

    /** In seconds: Cognito's bounds of an access token's lifetime. */
    private static final Lifetime LIFETIME = new Lifetime(300, 86_400);

    /**
     * The limits of one node. Cognito's default quota is 150 requests per second for all clients of an account
     * together.
     */
    private static final Limits LIMITS = new Limits(
            Optional.of(new Rate("50", 100)), Optional.of(new Rate("150", 300)), Optional.of(new Rate("10", 10)));

    private ImportedPolicy() {}

    /** Returns the policy. */
    public static TenantPolicy of(Collection<String> scopes, List<ImportedClient> clients, Findings findings) {
        Set<Grant> grants = EnumSet.noneOf(Grant.class);
        clients.forEach(client -> grants.addAll(client.client().grants()));
        boolean confidential =
                clients.stream().allMatch(client -> client.client().secret().isPresent());
        return new TenantPolicy(
                Optional.of(List.copyOf(scopes)).filter(all -> !all.isEmpty()),
                Optional.<Set<Grant>>of(grants).filter(all -> !all.isEmpty()),
                Optional.of(LIFETIME),
                confidential,
                Optional.of(List.of("client-secret")),
                false,
                true,
                Optional.empty(),
                LIMITS,
                Optional.empty(),
                rotation(clients, findings),
                Optional.empty(),
                false);
    }

    /**
     * Returns the grace period of refresh token rotation. Rotation is a setting of the tenant, not of the client: it is
     * on only if every client that refreshes tokens rotated them on Cognito.
     */
    private static Optional<Long> rotation(List<ImportedClient> clients, Findings findings) {
        List<PoolClient> refreshing = clients.stream()
                .filter(client -> client.client().grants().contains(Grant.REFRESH_TOKEN))
                .map(ImportedClient::origin)
                .toList();
        List<PoolClient> rotating = refreshing.stream()
                .filter(client -> client.rotationGrace().isPresent())
                .toList();
        if (!rotating.isEmpty() && rotating.size() == refreshing.size()) {
            return rotating.stream()
                    .map(client -> (long) client.rotationGrace().orElse(0))
                    .max(Long::compare);
        }
        rotating.forEach(client -> findings.warning(
                "client/RefreshTokenRotation",
                client.subject(),
                client.at(),
                "its refresh tokens were rotated, but those of other clients were not; rotation applies to all clients of the tenant here, so it is off",
                "set refresh-token-rotation in the policy when every client takes the new refresh token"));
        return Optional.empty();
    }
}
