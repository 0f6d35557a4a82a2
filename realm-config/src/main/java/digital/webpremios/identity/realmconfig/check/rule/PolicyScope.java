package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.policy.AllowedScopes;
import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Client;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import java.util.stream.Stream;

/** The policy allows the scopes of clients. */
final class PolicyScope implements ClientRule {

    private static final Rule RULE = Rule.error(
            "policy-scope",
            "The policy allows every custom scope of every client.",
            "Add the scope to policy.scopes, or take it from the client.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Client client, Tenant tenant, Reporter reporter) {

        Element written = tenant.policy("scopes");
        if (written instanceof Element.Sequence) {
            AllowedScopes allowed = new AllowedScopes(
                    written.scalars().stream().map(Element.Scalar::value).toList());
            client.list("scopes").stream()
                    .filter(scope -> tenant.get("scopes").member(scope.value()).isPresent())
                    .filter(scope ->
                            allowed.firstNotAllowed(Stream.of(scope.value())).isPresent())
                    .forEach(scope -> reporter.report(
                            scope.at(),
                            "the policy does not allow '" + scope.value() + "' of the client '" + client.id() + "'"));
        }
    }
}
