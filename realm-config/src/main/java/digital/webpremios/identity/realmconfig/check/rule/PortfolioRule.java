package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import java.util.Optional;
import java.util.function.Function;

/** A rule that looks at all tenants together. */
public interface PortfolioRule {

    /** The rule, for people. */
    Rule rule();

    /**
     * Looks at the tenants.
     *
     * @param reporters what findings in an environment, or in none, are told to
     */
    void check(Portfolio portfolio, Function<Optional<String>, Reporter> reporters);
}
