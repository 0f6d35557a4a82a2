package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.secret.Secrets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules by which tenants are checked.
 *
 * @param ofTenants those that look at one tenant
 * @param ofPortfolios those that look at all of them together
 */
public record Rules(List<TenantRule> ofTenants, List<PortfolioRule> ofPortfolios) {

    public Rules {
        ofTenants = List.copyOf(ofTenants);
        ofPortfolios = List.copyOf(ofPortfolios);
    }

    /**
     * All of them.
     *
     * @param secrets where secrets are; empty if nobody is to look
     */
    public static Rules all(Optional<Secrets> secrets) {
        Stream<TenantRule> lookingForSecrets = secrets.<TenantRule>map(UnresolvedSecret::new).stream();
        return new Rules(
                Stream.of(ofRealms(), ofScopes(), ofPolicies(), ofClients(), ofParticipants(), lookingForSecrets)
                        .flatMap(rules -> rules)
                        .toList(),
                List.of(
                        new DuplicateRealm(),
                        new DuplicateHost(),
                        new DuplicateTenantId(),
                        new FileCollision(),
                        new HostAcrossEnvironments(),
                        new SharedSecret(),
                        new MisusedSecret(),
                        new UnknownCampaign()));
    }

    private static Stream<TenantRule> ofRealms() {
        return Stream.of(
                new FileName(), new Url(), new UrlHost(), new UrlTransport(), new BrandingRule(), new UnknownLocale());
    }

    private static Stream<TenantRule> ofScopes() {
        return Stream.of(
                new UnknownScope(), new ForeignCampaign(), new MalformedCampaignScope(), new SharedCampaignScope());
    }

    private static Stream<TenantRule> ofPolicies() {
        return Stream.of(
                new PolicyGrant(),
                new PolicyScope(),
                new PolicyLifetime(),
                new PolicyClientType(),
                new PolicyPkce(),
                new PolicyAuthenticator(),
                new UnlimitedGuessing(),
                new EternalSecrets(),
                new SourceAddresses(),
                new TimeRange());
    }

    private static Stream<TenantRule> ofClients() {
        return Stream.of(
                new PublicMachineClient(),
                new ReservedVariable(),
                new AppClientRule(),
                new Campaigns(),
                new RedirectUri(),
                new LogoutUri(),
                new WebOrigin(),
                new UnusedWebOrigin(),
                new RefreshGrant(),
                new SignInWithoutParticipants());
    }

    private static Stream<TenantRule> ofParticipants() {
        return Stream.of(
                new MissingMail(),
                new MailTransport(),
                new FirstSignInEndpoint(),
                new AttributePattern(),
                new ExampleAttribute(),
                new ExampleGroup(),
                new ExamplesInProduction());
    }

    /** What these rules are, by id. */
    public List<Rule> descriptions() {
        return Stream.concat(
                        ofTenants.stream().map(TenantRule::rule),
                        ofPortfolios.stream().map(PortfolioRule::rule))
                .sorted(Comparator.comparing(Rule::id))
                .toList();
    }

    /** What all rules are, also those that only look when asked to. */
    public static List<Rule> reference() {
        Secrets none = new Secrets(Map.of(), Optional.empty(), Optional.empty());
        return all(Optional.of(none)).descriptions();
    }
}
