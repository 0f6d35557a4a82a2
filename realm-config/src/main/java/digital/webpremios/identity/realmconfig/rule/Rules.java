package digital.webpremios.identity.realmconfig.rule;

import digital.webpremios.identity.realmconfig.finding.Rule;
import digital.webpremios.identity.realmconfig.schema.DescriptorSchema;
import digital.webpremios.identity.realmconfig.secret.Secrets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which tenants are checked.
 *
 * @param ofTenants the rules about one tenant
 * @param ofPortfolios the rules about all tenants together
 */
public record Rules(List<TenantRule> ofTenants, List<PortfolioRule> ofPortfolios) {
    public Rules {
        ofTenants = List.copyOf(ofTenants);
        ofPortfolios = List.copyOf(ofPortfolios);
    }

    /**
     * Returns all rules.
     *
     * @param secrets the sources of secrets; null to skip the rules that look secrets up
     */
    public static Rules all(@Nullable Secrets secrets) {
        return new Rules(
                Stream.of(
                                RealmRules.ALL,
                                ScopeRules.ALL,
                                PolicyRules.ALL,
                                TimeRules.ALL,
                                ClientRules.ALL,
                                UriRules.ALL,
                                ParticipantRules.ALL,
                                List.of(SecretRules.RESERVED),
                                secrets == null ? List.<TenantRule>of() : List.of(SecretRules.unresolved(secrets)))
                        .flatMap(List::stream)
                        .toList(),
                Stream.of(UniquenessRules.ALL, SecretRules.OF_PORTFOLIOS, PolicyRules.OF_PORTFOLIOS)
                        .flatMap(List::stream)
                        .toList());
    }

    /**
     * Returns the rules about the form of values that the schema cannot express. A descriptor that violates one cannot
     * be read.
     */
    public static List<TenantRule> ofForm() {
        return List.of(
                RealmRules.URL,
                TimeRules.RANGE,
                ClientRules.SOURCE_ADDRESS,
                ParticipantRules.ATTRIBUTE_PATTERN,
                SecretRules.RESERVED);
    }

    /** Returns the descriptions of all rules of {@code check}, by id. */
    public static List<Rule> reference() {
        Rules all = all(new Secrets(Map.of(), Optional.empty(), Optional.empty()));
        return Stream.of(
                        FileRules.ALL.stream(),
                        Stream.of(PlaceholderRule.RULE, DescriptorSchema.RULE),
                        all.ofTenants().stream().map(TenantRule::rule),
                        all.ofPortfolios().stream().map(PortfolioRule::rule))
                .flatMap(rules -> rules)
                .sorted(Comparator.comparing(Rule::id))
                .toList();
    }
}
