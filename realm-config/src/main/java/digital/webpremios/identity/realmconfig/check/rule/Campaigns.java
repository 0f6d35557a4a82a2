package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Client;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import digital.webpremios.identity.scope.CampaignScope;
import java.util.List;

/** Which campaigns a client of a shared realm acts for is written. */
final class Campaigns implements ClientRule {

    private static final Rule RULE = Rule.error(
            "campaigns",
            "A client of a shared realm has campaigns where it has campaign scopes, and no other client has.",
            "Write the campaigns beside the scope webpremios.campaigns/*, in a shared realm; leave both out elsewhere.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Client client, Tenant tenant, Reporter reporter) {

        Element campaigns = client.get("campaigns");
        if (tenant.tenancy().isEmpty()) {
            return;
        }
        if (!tenant.isShared()) {
            if (campaigns.isThere()) {
                reporter.report(
                        campaigns.at(), "the client '" + client.id() + "' has campaigns, in the realm of one tenant");
            }
            return;
        }
        List<Element.Scalar> scopes = client.list("scopes").stream()
                .filter(scope -> scope.value().startsWith(CampaignScope.PREFIX))
                .toList();
        if (campaigns.isThere() && scopes.isEmpty()) {
            reporter.report(campaigns.at(), "the client '" + client.id() + "' has campaigns and no campaign scope");
        }
        scopes.stream()
                .filter(scope -> !isCovered(scope.value(), client))
                .forEach(scope -> reporter.report(
                        scope.at(),
                        "the client '" + client.id() + "' has '" + scope.value() + "' without its campaigns"));
    }

    private static boolean isCovered(String scope, Client client) {
        List<Element.Scalar> campaigns = client.list("campaigns");
        return scope.equals(CampaignScope.ALL)
                ? !campaigns.isEmpty()
                : campaigns.stream().anyMatch(campaign -> scope.equals(CampaignScope.PREFIX + campaign.value()));
    }
}
