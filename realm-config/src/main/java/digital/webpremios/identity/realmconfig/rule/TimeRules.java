package digital.webpremios.identity.realmconfig.rule;

import digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor;
import digital.webpremios.identity.realmconfig.finding.Reporter;
import digital.webpremios.identity.realmconfig.policy.Seconds;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules about periods of time. */
final class TimeRules {
    static final TenantRule RANGE = TenantRule.error(
            "time-range",
            "Every length of time is within the bounds of its member.",
            "Write a length within the bounds.",
            TimeRules::range);

    static final List<TenantRule> ALL = List.of(
            RANGE,
            TenantRule.error(
                    "policy-lifetime",
                    "The access-token-lifetime of a client, one hour by default, is within the bounds of the policy.",
                    "Write a lifetime within policy.access-token-lifetime, or change the bounds.",
                    TenantRule.ofClients(TimeRules::lifetime)),
            TenantRule.warning(
                    "reuse-lifetime",
                    "Access tokens of machine clients live at least twice as long as token-reuse. A shorter one is not given again"
                            + " for all of that time, because more than half of its life must be left.",
                    "Write a shorter policy.token-reuse, or a longer lifetime.",
                    TimeRules::reuse),
            TenantRule.warning(
                    "eternal-secrets",
                    "secret-age has a maximum. Without one, a lost secret works until someone notices the loss.",
                    "Write a maximum, such as 365d.",
                    TimeRules::eternalSecrets));

    /**
     * A period in a descriptor, and its bounds.
     *
     * @param value the period, as written
     * @param least the shortest, in seconds
     * @param most the longest, in seconds
     * @param range the bounds in words
     */
    private record Bounded(Value value, long least, long most, String range) {
        boolean isBroken() {
            return value.text()
                    .flatMap(Seconds::parse)
                    .filter(seconds -> seconds < least || seconds > most)
                    .isPresent();
        }
    }

    private TimeRules() {}

    private static Stream<Bounded> ofClient(ClientTree client) {
        return Stream.of(
                new Bounded(client.get("access-token-lifetime"), Seconds.FIVE_MINUTES, Seconds.ONE_DAY, "5m to 1d"),
                new Bounded(client.get("refresh-token-lifetime"), Seconds.ONE_HOUR, Seconds.TEN_YEARS, "1h to 3650d"));
    }

    private static Stream<Bounded> ofPolicy(TenantTree tenant) {
        Value lifetime = tenant.policy("access-token-lifetime");
        long minimum = seconds(lifetime.get("minimum")).orElse(Seconds.FIVE_MINUTES);
        Value age = tenant.policy("secret-age");
        long maximum = seconds(age.get("maximum")).orElse(Seconds.TEN_YEARS);
        return Stream.of(
                new Bounded(lifetime.get("minimum"), Seconds.FIVE_MINUTES, Seconds.ONE_DAY, "5m to 1d"),
                new Bounded(lifetime.get("maximum"), minimum, Seconds.ONE_DAY, "the minimum to 1d"),
                new Bounded(age.get("maximum"), Seconds.ONE_DAY, Seconds.TEN_YEARS, "1d to 3650d"),
                new Bounded(age.get("overlap"), 0, maximum, "0s to the maximum"),
                new Bounded(age.get("notice"), 1, maximum, "1s to the maximum"),
                new Bounded(tenant.policy("refresh-token-rotation").get("grace-period"), 0, 60, "0s to 60s"));
    }

    private static void range(TenantTree tenant, Reporter reporter) {
        Stream.concat(tenant.clients().stream().flatMap(TimeRules::ofClient), ofPolicy(tenant))
                .filter(Bounded::isBroken)
                .forEach(bounded -> reporter.report(
                        bounded.value().at(),
                        bounded.value().path() + " is '"
                                + bounded.value().text().orElse("") + "'; expected " + bounded.range()));
    }

    private static void lifetime(ClientTree client, TenantTree tenant, Reporter reporter) {
        if (ofClient(client).anyMatch(Bounded::isBroken)) {
            return;
        }
        Value written = client.get("access-token-lifetime");
        Optional<Long> lifetime =
                written.isThere() ? seconds(written) : Optional.of(ClientDescriptor.DEFAULT_ACCESS_TOKEN_LIFETIME);
        Value bounds = tenant.policy("access-token-lifetime");
        Optional<Long> minimum = seconds(bounds.get("minimum"));
        Optional<Long> maximum = seconds(bounds.get("maximum"));
        lifetime.filter(seconds -> minimum.filter(least -> seconds < least).isPresent()
                        || maximum.filter(most -> seconds > most).isPresent())
                .ifPresent(seconds -> reporter.report(
                        written.isThere() ? written.at() : client.at(),
                        "an access token of the client '" + client.id() + "' is valid for "
                                + written.text().orElse("1h") + "; the policy allows "
                                + bounds.get("minimum").text().orElse("") + " to "
                                + bounds.get("maximum").text().orElse("")));
    }

    private static void reuse(TenantTree tenant, Reporter reporter) {
        Value reuse = tenant.policy("token-reuse");
        long window = seconds(reuse).orElse(0L);
        String needed = "; policy.token-reuse is " + reuse.text().orElse("") + " and may be half of that at most";
        Value maximum = tenant.policy("access-token-lifetime").get("maximum");
        if (seconds(maximum).filter(most -> most < 2 * window).isPresent()) {
            reporter.report(
                    maximum.at(),
                    "the policy's longest lifetime is " + maximum.text().orElse("") + needed);
        }
        for (ClientTree client : tenant.clients()) {
            Value lifetime = client.get("access-token-lifetime");
            if (client.isMachine()
                    && seconds(lifetime).filter(seconds -> seconds < 2 * window).isPresent()) {
                reporter.report(
                        lifetime.at(),
                        "an access token of the client '" + client.id() + "' is valid for "
                                + lifetime.text().orElse("") + needed);
            }
        }
    }

    private static void eternalSecrets(TenantTree tenant, Reporter reporter) {
        Value age = tenant.policy("secret-age");
        Value maximum = age.get("maximum");
        if (age.is("unrestricted") || maximum.is("unrestricted")) {
            reporter.report(maximum.isThere() ? maximum.at() : age.at(), "client secrets never expire");
        }
    }

    private static Optional<Long> seconds(Value value) {
        return value.text().flatMap(Seconds::parse);
    }
}
