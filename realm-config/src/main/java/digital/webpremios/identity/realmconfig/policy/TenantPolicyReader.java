package digital.webpremios.identity.realmconfig.policy;

import static java.util.stream.Collectors.toCollection;

import digital.webpremios.identity.policy.AddressRange;
import digital.webpremios.identity.policy.AllowedScopes;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Lifetime;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.SecretAge;
import digital.webpremios.identity.realmconfig.yaml.YamlMembers;
import digital.webpremios.identity.realmconfig.yaml.YamlValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the block {@code policy} of a tenant's file. */
public final class TenantPolicyReader {

    private static final Set<String> AUTHENTICATORS =
            Set.of("client-secret", "client-jwt", "client-secret-jwt", "client-x509");

    private TenantPolicyReader() {}

    /**
     * The policy.
     *
     * @throws IllegalArgumentException naming file, line, rule and what is expected
     */
    public static TenantPolicy read(YamlValue block) {
        YamlMembers rules = block.members(
                "scopes",
                "grants",
                "access-token-lifetime",
                "client-type",
                "client-authenticators",
                "pkce",
                "app-client-rules",
                "source-addresses",
                "limits",
                "secret-age",
                "refresh-token-rotation");
        return new TenantPolicy(
                Rule.read(rules.get("scopes"), TenantPolicyReader::scopes),
                Rule.read(rules.get("grants"), TenantPolicyReader::grants),
                Rule.read(rules.get("access-token-lifetime"), TenantPolicyReader::lifetime),
                Rule.isOn(rules.get("client-type"), "confidential"),
                Rule.read(rules.get("client-authenticators"), TenantPolicyReader::authenticators),
                Rule.isOn(rules.get("pkce"), "required"),
                Rule.isOn(rules.get("app-client-rules"), "required"),
                Rule.read(rules.get("source-addresses"), TenantPolicyReader::addresses),
                LimitsReader.read(rules.get("limits")),
                Rule.read(rules.get("secret-age"), TenantPolicyReader::secretAge),
                Rule.read(rules.get("refresh-token-rotation"), TenantPolicyReader::rotation));
    }

    private static List<String> scopes(YamlValue value) {
        return Rule.texts(
                value,
                scope -> AllowedScopes.firstThatIsNoCustomScope(List.of(scope)).isEmpty(),
                "a custom scope, resource-server/name");
    }

    private static Set<Grant> grants(YamlValue value) {
        return Rule.texts(value, text -> Grant.parse(text).isPresent(), "one of " + Grant.names()).stream()
                .flatMap(text -> Grant.parse(text).stream())
                .collect(toCollection(() -> EnumSet.noneOf(Grant.class)));
    }

    private static Lifetime lifetime(YamlValue value) {
        YamlMembers bounds = value.members("minimum", "maximum");
        long minimum = Seconds.read(bounds.get("minimum"), Seconds.FIVE_MINUTES, Seconds.ONE_DAY, "5m to 1d");
        long maximum = Seconds.read(bounds.get("maximum"), minimum, Seconds.ONE_DAY, "the minimum to 1d");
        return new Lifetime(minimum, maximum);
    }

    private static List<String> authenticators(YamlValue value) {
        return Rule.texts(
                value,
                AUTHENTICATORS::contains,
                "one of " + String.join(", ", AUTHENTICATORS.stream().sorted().toList()));
    }

    private static List<String> addresses(YamlValue value) {
        return Rule.texts(
                value,
                text -> AddressRange.parse(text).isPresent(),
                "an address or a range in CIDR notation whose bits after the prefix are zero");
    }

    private static long rotation(YamlValue value) {
        return Seconds.read(value.members("grace-period").get("grace-period"), 0, 60, "0s to 60s");
    }

    private static SecretAge secretAge(YamlValue value) {
        YamlMembers ages = value.members("maximum", "overlap", "notice");
        Optional<Long> maximum = Rule.read(
                ages.get("maximum"), age -> Seconds.read(age, Seconds.ONE_DAY, Seconds.TEN_YEARS, "1d to 3650d"));
        long most = maximum.orElse(Seconds.TEN_YEARS);
        return new SecretAge(
                maximum,
                Seconds.read(ages.get("overlap"), 0, most, "0s to the maximum"),
                Rule.read(ages.get("notice"), notice -> Seconds.read(notice, 1, most, "1s to the maximum")));
    }
}
