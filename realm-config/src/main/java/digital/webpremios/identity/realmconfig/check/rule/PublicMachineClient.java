package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Client;
import digital.webpremios.identity.realmconfig.check.source.Tenant;

/** A machine proves who it is. */
final class PublicMachineClient implements ClientRule {

    private static final Rule RULE = Rule.error(
            "public-machine-client",
            "A client with client_credentials has a secret.",
            "Write where its secret is, or take client_credentials from its grants.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Client client, Tenant tenant, Reporter reporter) {

        if (client.isPublic() && client.isMachine()) {
            reporter.report(
                    client.get("secret").at(), "the client '" + client.id() + "' has client_credentials and no secret");
        }
    }
}
