package digital.webpremios.identity.realmconfig.rule;

import digital.webpremios.identity.realmconfig.finding.Reporter;
import digital.webpremios.identity.realmconfig.finding.Rule;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A rule about all tenants together.
 *
 * @param rule the rule's description
 * @param check finds violations
 */
public record PortfolioRule(Rule rule, Check check) {
    /** Checks all tenants. */
    @FunctionalInterface
    public interface Check {
        /**
         * Reports every violation.
         *
         * @param reporters returns the reporter for an environment, or for none
         */
        void run(Portfolio portfolio, Function<Optional<String>, Reporter> reporters);
    }

    /** Checks the tenants of one environment. */
    @FunctionalInterface
    interface EnvironmentCheck {
        void run(List<TenantTree> tenants, Reporter reporter);
    }

    static PortfolioRule error(String id, String what, String remedy, Check check) {
        return new PortfolioRule(Rule.error(id, what, remedy), check);
    }

    static PortfolioRule warning(String id, String what, String remedy, Check check) {
        return new PortfolioRule(Rule.warning(id, what, remedy), check);
    }

    /** Returns a check that looks at each environment separately. */
    static Check ofEnvironments(EnvironmentCheck check) {
        return (portfolio, reporters) -> portfolio
                .byEnvironment()
                .forEach((environment, tenants) -> check.run(tenants, reporters.apply(environment)));
    }
}
