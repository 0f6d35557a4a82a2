package digital.webpremios.identity.realmconfig.policy;

import digital.webpremios.identity.limit.RateLimit;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Limits;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Rate;
import digital.webpremios.identity.realmconfig.yaml.YamlMembers;
import digital.webpremios.identity.realmconfig.yaml.YamlValue;

/** Reads the rule {@code limits}. */
final class LimitsReader {

    private static final String PER_SECOND = "requests-per-second";
    private static final String PER_MINUTE = "per-minute";
    private static final double SECONDS_OF_A_MINUTE = 60;
    private static final int MOST = 1_000_000;

    private LimitsReader() {}

    static Limits read(YamlValue value) {
        YamlMembers limits = value.members("client", "tenant", "failed-authentications");
        return new Limits(
                Rule.read(limits.get("client"), limit -> rate(limit, PER_SECOND, 1)),
                Rule.read(limits.get("tenant"), limit -> rate(limit, PER_SECOND, 1)),
                Rule.read(limits.get("failed-authentications"), limit -> rate(limit, PER_MINUTE, SECONDS_OF_A_MINUTE)));
    }

    private static Rate rate(YamlValue value, String rateKey, double seconds) {
        YamlMembers members = value.members(rateKey, "burst");
        YamlValue rate = members.get(rateKey);
        YamlValue burst = members.get("burst");
        if (!rate.text().matches("[0-9]{1,7}(\\.[0-9]{1,3})?")) {
            throw rate.refused("a number");
        }
        if (Double.parseDouble(rate.text()) > MOST) {
            throw rate.refused("a number up to " + MOST);
        }
        if (!burst.text().matches("[0-9]{1,7}")) {
            throw burst.refused("a whole number");
        }
        int atOnce = Integer.parseInt(burst.text());
        try {
            RateLimit limit = new RateLimit(Double.parseDouble(rate.text()) / seconds, atOnce);
            return new Rate(rate.text(), limit.burst());
        } catch (IllegalArgumentException e) {
            throw value.problem(rateKey + " " + rate.text() + ", burst " + burst.text() + ": " + e.getMessage());
        }
    }
}
