package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.source.Client;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import digital.webpremios.identity.realmconfig.policy.Seconds;
import java.util.stream.Stream;

/**
 * A length of time and its bounds.
 *
 * @param written what stands there
 * @param least in seconds
 * @param most in seconds
 * @param range the bounds in words
 */
record TimeBounds(Element written, long least, long most, String range) {

    static Stream<TimeBounds> of(Client client) {
        return Stream.of(
                new TimeBounds(client.get("access-token-lifetime"), Seconds.FIVE_MINUTES, Seconds.ONE_DAY, "5m to 1d"),
                new TimeBounds(
                        client.get("refresh-token-lifetime"), Seconds.ONE_HOUR, Seconds.TEN_YEARS, "1h to 3650d"));
    }

    static Stream<TimeBounds> ofPolicy(Tenant tenant) {
        Element lifetime = tenant.policy("access-token-lifetime");
        long minimum = seconds(lifetime.get("minimum"), Seconds.FIVE_MINUTES);
        Element age = tenant.policy("secret-age");
        long maximum = seconds(age.get("maximum"), Seconds.TEN_YEARS);
        return Stream.of(
                new TimeBounds(lifetime.get("minimum"), Seconds.FIVE_MINUTES, Seconds.ONE_DAY, "5m to 1d"),
                new TimeBounds(lifetime.get("maximum"), minimum, Seconds.ONE_DAY, "the minimum to 1d"),
                new TimeBounds(age.get("maximum"), Seconds.ONE_DAY, Seconds.TEN_YEARS, "1d to 3650d"),
                new TimeBounds(age.get("overlap"), 0, maximum, "0s to the maximum"),
                new TimeBounds(age.get("notice"), 1, maximum, "1s to the maximum"),
                new TimeBounds(tenant.policy("refresh-token-rotation").get("grace-period"), 0, 60, "0s to 60s"));
    }

    boolean isBroken() {
        return written.text()
                .flatMap(Seconds::parse)
                .filter(seconds -> seconds < least || seconds > most)
                .isPresent();
    }

    private static long seconds(Element element, long otherwise) {
        return element.text().flatMap(Seconds::parse).orElse(otherwise);
    }
}
