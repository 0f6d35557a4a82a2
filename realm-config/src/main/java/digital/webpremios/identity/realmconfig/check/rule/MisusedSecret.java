package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Client;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Location;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import digital.webpremios.identity.realmconfig.descriptor.SecretReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A client's secret is sent to no mail server and is nobody's password, in its own descriptor or another. A source pool gets no
 * secret, only a hash that is made with it, and a client that was moved keeps its secret.
 */
final class MisusedSecret implements PortfolioRule {

    private static final Rule RULE = Rule.error(
            "misused-secret",
            "What is a client's secret is not also a mail password or a participant's password.",
            "Give each its own secret.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Portfolio portfolio, Function<Optional<String>, Reporter> reporters) {
        portfolio.byEnvironment().forEach((environment, tenants) -> {
            Map<String, Location> clients = new HashMap<>();
            for (Tenant tenant : tenants) {
                for (Client client : tenant.clients()) {
                    Element secret = client.get("secret");
                    name(tenant, secret).ifPresent(name -> clients.putIfAbsent(name, secret.at()));
                }
            }
            for (Tenant tenant : tenants) {
                SecretMembers.passwords(tenant)
                        .forEach(other -> name(tenant, other)
                                .map(clients::get)
                                .ifPresent(client -> reporters
                                        .apply(environment)
                                        .report(other.at(), "this is the secret of the client at " + client)));
            }
        });
    }

    /** What a secret is called; a vault's keys are of one realm. */
    private static Optional<String> name(Tenant tenant, Element secret) {
        return secret.text()
                .filter(text -> SecretReference.parse(text).isPresent())
                .map(text -> text.startsWith("vault:")
                        ? text + " of " + tenant.get("realm").text().orElse("")
                        : text);
    }
}
