package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Client;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor;
import digital.webpremios.identity.realmconfig.policy.Seconds;
import java.util.Optional;

/** Lifetimes are within the policy. */
final class PolicyLifetime implements ClientRule {

    private static final Rule RULE = Rule.error(
            "policy-lifetime",
            "A client's access-token-lifetime, an hour if it writes none, is within the policy's bounds.",
            "Write a lifetime within policy.access-token-lifetime, or change the bounds.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Client client, Tenant tenant, Reporter reporter) {

        Element written = client.get("access-token-lifetime");
        Optional<Long> lifetime = written.isThere()
                ? written.text().flatMap(Seconds::parse)
                : Optional.of(ClientDescriptor.DEFAULT_ACCESS_TOKEN_LIFETIME);
        if (TimeBounds.of(client).anyMatch(TimeBounds::isBroken)) {
            return;
        }
        Element bounds = tenant.policy("access-token-lifetime");
        Optional<Long> minimum = bounds.get("minimum").text().flatMap(Seconds::parse);
        Optional<Long> maximum = bounds.get("maximum").text().flatMap(Seconds::parse);
        lifetime.filter(seconds -> minimum.filter(least -> seconds < least).isPresent()
                        || maximum.filter(most -> seconds > most).isPresent())
                .ifPresent(seconds -> reporter.report(
                        written.isThere() ? written.at() : client.at(),
                        "an access token of the client '" + client.id() + "' is good for "
                                + written.text().orElse("1h") + "; the policy allows "
                                + bounds.get("minimum").text().orElse("") + " to "
                                + bounds.get("maximum").text().orElse("")));
    }
}
