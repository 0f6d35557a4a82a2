package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import digital.webpremios.identity.scope.CampaignScope;
import digital.webpremios.identity.scope.ScopeToken;
import digital.webpremios.identity.tenant.TenantId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The scopes that a descriptor names, wherever it does. */
final class Scopes {

    /** OpenID Connect's and Cognito's own. */
    static final Set<String> STANDARD = Set.of("openid", "email", "phone", "profile", "aws.cognito.signin.user.admin");

    private Scopes() {}

    /** Those of clients and of the policy. */
    static Stream<Element.Scalar> used(Tenant tenant) {
        return Stream.concat(
                tenant.clients().stream().flatMap(client -> client.list("scopes").stream()),
                tenant.policy("scopes").scalars().stream());
    }

    /** Those too that the realm has. */
    static Stream<Element.Scalar> all(Tenant tenant) {
        return Stream.concat(
                tenant.get("scopes").members().stream().map(scope -> new Element.Scalar(scope.name(), scope.at())),
                used(tenant));
    }

    /** The campaign that a scope is for, or nothing. */
    static Optional<TenantId> campaign(String scope) {
        return ScopeToken.parse(scope).flatMap(CampaignScope::parse).map(CampaignScope::tenantId);
    }
}
