package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Client;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import digital.webpremios.identity.realmconfig.descriptor.SecretReference;
import java.util.Optional;
import java.util.function.Function;

/** No two clients have one secret. */
final class SharedSecret implements PortfolioRule {

    private static final Rule RULE =
            Rule.warning("shared-secret", "A client's secret is its own.", "Give each client a secret of its own.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Portfolio portfolio, Function<Optional<String>, Reporter> reporters) {

        portfolio.byEnvironment().forEach((environment, tenants) -> {
            Claims claims = new Claims();
            for (Tenant tenant : tenants) {
                for (Client client : tenant.clients()) {
                    Element secret = client.get("secret");
                    secret.text()
                            .filter(text -> SecretReference.parse(text).isPresent())
                            .flatMap(text -> claims.claim(text + keySpace(tenant, text), secret.at()))
                            .ifPresent(first -> reporters
                                    .apply(environment)
                                    .report(
                                            secret.at(),
                                            "the client '" + client.id() + "' has the secret of the client at "
                                                    + first));
                }
            }
        });
    }

    /** A vault's keys are of one realm. */
    private static String keySpace(Tenant tenant, String reference) {
        return reference.startsWith("vault:")
                ? " of " + tenant.get("realm").text().orElse("")
                : "";
    }
}
