package digital.webpremios.identity.realmconfig.descriptor.reading;

import digital.webpremios.identity.realmconfig.policy.Grant;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Lifetime;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Limits;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Rate;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.SecretAge;
import digital.webpremios.identity.realmconfig.source.Members;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the block {@code policy}. Every rule but {@code token-reuse} and {@code secret-self-service} is required;
 * {@code unrestricted} switches a rule off.
 */
final class PolicyReader {
    private PolicyReader() {}

    static TenantPolicy read(Value block) {
        Members rules = Members.of(block);
        TenantPolicy policy = new TenantPolicy(
                rule(rules.require("scopes"), list -> Scalars.lines(list.asList())),
                rule(rules.require("grants"), PolicyReader::grants),
                rule(rules.require("access-token-lifetime"), PolicyReader::lifetime),
                rules.require("client-type").is("confidential"),
                rule(rules.require("client-authenticators"), list -> Scalars.lines(list.asList())),
                Scalars.isRequired(rules.require("pkce")),
                Scalars.isRequired(rules.require("app-client-rules")),
                rule(rules.require("source-addresses"), list -> Scalars.lines(list.asList())),
                limits(rules.require("limits")),
                rule(rules.require("secret-age"), PolicyReader::secretAge),
                rule(rules.require("refresh-token-rotation"), PolicyReader::gracePeriod),
                rules.take("token-reuse")
                        .filter(window -> !window.is(TenantPolicy.NEVER))
                        .map(Scalars::seconds),
                rules.take("secret-self-service")
                        .filter(rule -> rule.is(TenantPolicy.ALLOWED))
                        .isPresent());
        rules.refuseRest();
        return policy;
    }

    /** Returns a rule; empty if it is switched off. */
    private static <T> Optional<T> rule(Value value, Function<Value, T> reader) {
        return value.is(TenantPolicy.UNRESTRICTED) ? Optional.empty() : Optional.of(reader.apply(value));
    }

    private static Set<Grant> grants(Value list) {
        return EnumSet.copyOf(ClientReader.grants(list));
    }

    private static Lifetime lifetime(Value value) {
        Members bounds = Members.of(value);
        Lifetime lifetime =
                new Lifetime(Scalars.seconds(bounds.require("minimum")), Scalars.seconds(bounds.require("maximum")));
        bounds.refuseRest();
        return lifetime;
    }

    private static Limits limits(Value block) {
        Members members = Members.of(block);
        Limits limits = new Limits(
                rule(members.require("client"), limit -> rate(limit, "requests-per-second")),
                rule(members.require("tenant"), limit -> rate(limit, "requests-per-second")),
                rule(members.require("failed-authentications"), limit -> rate(limit, "per-minute")));
        members.refuseRest();
        return limits;
    }

    private static Rate rate(Value value, String member) {
        Members members = Members.of(value);
        Rate rate = new Rate(
                members.require(member).asText(), members.require("burst").asNumber());
        members.refuseRest();
        return rate;
    }

    private static SecretAge secretAge(Value value) {
        Members ages = Members.of(value);
        SecretAge age = new SecretAge(
                rule(ages.require("maximum"), Scalars::seconds),
                Scalars.seconds(ages.require("overlap")),
                rule(ages.require("notice"), Scalars::seconds));
        ages.refuseRest();
        return age;
    }

    private static long gracePeriod(Value value) {
        Members members = Members.of(value);
        long seconds = Scalars.seconds(members.require("grace-period"));
        members.refuseRest();
        return seconds;
    }
}
