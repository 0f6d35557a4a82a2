package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.policy.AppClient;
import digital.webpremios.identity.policy.AppClientRules;
import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Client;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A client is what Cognito lets an app client be. */
final class AppClientRule implements ClientRule {

    private static final Rule RULE = Rule.error(
            "app-client",
            "A client is what Cognito lets an app client be, unless policy.app-client-rules is unrestricted.",
            "Make two clients of it, or change what it has.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Client client, Tenant tenant, Reporter reporter) {

        if (!tenant.policy("app-client-rules").is("required")) {
            return;
        }
        List<String> otherFlows = client.grants().stream()
                .filter(grant -> !grant.equals("client_credentials"))
                .sorted()
                .toList();
        Set<String> redirectUris = client.list("redirect-uris").stream()
                .map(Element.Scalar::value)
                .filter(uri -> RedirectUris.broken(uri).isEmpty())
                .collect(Collectors.toSet());
        AppClientRules.firstBroken(
                        new AppClient(client.isMachine(), otherFlows, true, client.scopes(), redirectUris, null))
                .ifPresent(broken -> reporter.report(client.at(), "the client '" + client.id() + "': " + broken));
    }
}
