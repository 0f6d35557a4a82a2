package digital.webpremios.identity.realmconfig.rule;

import digital.webpremios.identity.policy.AllowedScopes;
import digital.webpremios.identity.realmconfig.descriptor.ClientAuthentication;
import digital.webpremios.identity.realmconfig.finding.Reporter;
import digital.webpremios.identity.realmconfig.policy.Seconds;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy;
import digital.webpremios.identity.realmconfig.portfolio.Outliers;
import digital.webpremios.identity.realmconfig.portfolio.PortfolioTenant;
import digital.webpremios.identity.realmconfig.source.Location;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rules about the policy: that clients fit it, and that it protects them. */
final class PolicyRules {
    static final List<TenantRule> ALL = List.of(
            TenantRule.error(
                    "policy-grant",
                    "The policy allows every grant of every client.",
                    "Add the grant to policy.grants, or remove it from the client.",
                    TenantRule.ofClients(PolicyRules::grant)),
            TenantRule.error(
                    "policy-scope",
                    "The policy allows every custom scope of every client.",
                    "Add the scope to policy.scopes, or remove it from the client.",
                    TenantRule.ofClients(PolicyRules::scope)),
            TenantRule.error(
                    "policy-client-type",
                    "Every client is confidential if the policy requires it.",
                    "Give the client a secret, or write policy.client-type: unrestricted.",
                    TenantRule.ofClients(PolicyRules::clientType)),
            TenantRule.warning(
                    "policy-pkce",
                    "A client that signs participants in has pkce: required if the policy requires it.",
                    "Write pkce: required, and make sure that the client sends code_challenge.",
                    TenantRule.ofClients(PolicyRules::pkce)),
            TenantRule.error(
                    "policy-authenticator",
                    "The policy allows the authentication of every client.",
                    "Add the authenticator to policy.client-authenticators, or change the client's authentication.",
                    PolicyRules::authenticator),
            TenantRule.error(
                    "self-service-overlap",
                    "secret-self-service goes with a secret-age whose overlap is above 0s. Otherwise a new secret would end the"
                            + " one in use at once.",
                    "Write policy.secret-age with an overlap, such as 30d, or secret-self-service: denied.",
                    PolicyRules::selfService),
            TenantRule.warning(
                    "unlimited-guessing",
                    "failed-authentications has a limit. Without one, secrets can be guessed as fast as the server answers.",
                    "Write a limit, such as per-minute: 10, burst: 20.",
                    PolicyRules::unlimitedGuessing));

    static final List<PortfolioRule> OF_PORTFOLIOS = List.of(PortfolioRule.warning(
            "outlier",
            "A tenant of a portfolio has the policy of its profile, or many tenants of the profile differ in the same member."
                    + " One tenant of ten or more, or up to 1 in 50, is an outlier.",
            "Correct the value or leave it out; write an intended difference as a profile with a name of its own.",
            PolicyRules::outliers));

    private PolicyRules() {}

    private static void outliers(Portfolio portfolio, Function<Optional<String>, Reporter> reporters) {
        Map<Location, PortfolioTenant> listed = new LinkedHashMap<>();
        portfolio
                .tenants()
                .forEach(tenant -> tenant.listed().ifPresent(found -> listed.putIfAbsent(found.at(), found)));
        Outliers.find(listed.values(), reporters.apply(Optional.empty())::report);
    }

    private static void grant(ClientTree client, TenantTree tenant, Reporter reporter) {
        Value allowed = tenant.policy("grants");
        if (allowed instanceof Value.Sequence) {
            client.list("grants").stream()
                    .filter(grant -> client.grants().contains(grant.written()))
                    .filter(grant -> allowed.items().stream().noneMatch(item -> item.is(grant.written())))
                    .forEach(grant -> reporter.report(
                            grant.at(),
                            "the policy does not allow '" + grant.written() + "' of the client '" + client.id() + "'"));
        }
    }

    private static void scope(ClientTree client, TenantTree tenant, Reporter reporter) {
        Value written = tenant.policy("scopes");
        if (written instanceof Value.Sequence) {
            AllowedScopes allowed = new AllowedScopes(
                    written.scalars().stream().map(Value.Scalar::written).toList());
            client.list("scopes").stream()
                    .filter(scope ->
                            tenant.get("scopes").member(scope.written()).isPresent())
                    .filter(scope ->
                            allowed.firstNotAllowed(Stream.of(scope.written())).isPresent())
                    .forEach(scope -> reporter.report(
                            scope.at(),
                            "the policy does not allow '" + scope.written() + "' of the client '" + client.id() + "'"));
        }
    }

    private static void clientType(ClientTree client, TenantTree tenant, Reporter reporter) {
        if (client.isPublic() && tenant.policy("client-type").is("confidential")) {
            reporter.report(
                    client.get("secret").at(),
                    "the client '" + client.id() + "' is public; the policy allows confidential clients only");
        }
    }

    private static void pkce(ClientTree client, TenantTree tenant, Reporter reporter) {
        Value pkce = client.get("pkce");
        if (client.grants().contains("authorization_code")
                && tenant.policy("pkce").is("required")
                && !pkce.is("required")) {
            reporter.report(
                    pkce.isThere() ? pkce.at() : client.at(),
                    "the policy requires PKCE; the client '" + client.id() + "' does not declare that it uses PKCE");
        }
    }

    private static void authenticator(TenantTree tenant, Reporter reporter) {
        Value allowed = tenant.policy("client-authenticators");
        if (!(allowed instanceof Value.Sequence)) {
            return;
        }
        Set<String> used = new TreeSet<>();
        tenant.clients().stream()
                .filter(client -> !client.isPublic())
                .forEach(client -> Optional.ofNullable(ClientAuthentication.AUTHENTICATORS.get(client.authentication()))
                        .ifPresent(used::add));
        used.stream()
                .filter(id -> allowed.items().stream().noneMatch(item -> item.is(id)))
                .forEach(id ->
                        reporter.report(allowed.at(), "a client uses " + id + ", and the policy does not allow it"));
    }

    private static void selfService(TenantTree tenant, Reporter reporter) {
        Value rule = tenant.policy("secret-self-service");
        Value age = tenant.policy("secret-age");
        boolean ends = age.is(TenantPolicy.UNRESTRICTED)
                || age.get("overlap")
                        .text()
                        .flatMap(Seconds::parse)
                        .filter(seconds -> seconds == 0)
                        .isPresent();
        if (rule.is(TenantPolicy.ALLOWED) && ends) {
            reporter.report(rule.at(), "a client that makes a new secret would lose the one that it uses");
        }
    }

    private static void unlimitedGuessing(TenantTree tenant, Reporter reporter) {
        Value limit = tenant.policy("limits").get("failed-authentications");
        if (limit.is("unrestricted")) {
            reporter.report(limit.at(), "failed authentications are not limited");
        }
    }
}
