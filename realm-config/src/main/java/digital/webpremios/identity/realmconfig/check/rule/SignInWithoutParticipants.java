package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Client;
import digital.webpremios.identity.realmconfig.check.source.Tenant;

/** Where clients sign participants in, there are some. */
final class SignInWithoutParticipants implements ClientRule {

    private static final Rule RULE = Rule.warning(
            "sign-in-without-participants",
            "A realm whose clients sign participants in has the block participants.",
            "Add participants, or make the client one of client_credentials.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Client client, Tenant tenant, Reporter reporter) {

        if (client.signsIn() && !tenant.get("participants").isThere()) {
            reporter.report(
                    client.at(), "the client '" + client.id() + "' signs participants in, and the realm has none");
        }
    }
}
