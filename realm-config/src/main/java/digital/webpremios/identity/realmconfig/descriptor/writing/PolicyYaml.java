package digital.webpremios.identity.realmconfig.descriptor.writing;

import static java.util.stream.Collectors.toCollection;

import digital.webpremios.identity.realmconfig.policy.Grant;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Limits;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Rate;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.SecretAge;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes the block {@code policy}: every rule, {@code unrestricted} if it is switched off. */
final class PolicyYaml {

    private static final String UNRESTRICTED = "unrestricted";

    private PolicyYaml() {}

    static void write(TenantPolicy policy, ScopeNames names, YamlLines lines) {
        rule(policy.scopes().orElse(null), "scopes", lines, (key, scopes) -> lines.list(key, names.of(scopes)));
        rule(policy.grants().orElse(null), "grants", lines, (key, grants) -> lines.words(key, values(grants)));
        rule(
                policy.accessTokenLifetime().orElse(null),
                "access-token-lifetime",
                lines,
                (key, lifetime) -> lines.mapping(key, in -> {
                    in.plain("minimum", Period.of(lifetime.minimum()));
                    in.plain("maximum", Period.of(lifetime.maximum()));
                }));
        lines.plain("client-type", policy.confidentialClientsOnly() ? "confidential" : UNRESTRICTED);
        rule(policy.clientAuthenticators().orElse(null), "client-authenticators", lines, lines::words);
        lines.plain("pkce", required(policy.pkceRequired()));
        lines.plain("app-client-rules", required(policy.appClientRules()));
        rule(policy.sourceAddresses().orElse(null), "source-addresses", lines, lines::list);
        lines.mapping("limits", in -> limits(policy.limits(), in));
        rule(
                policy.secretAge().orElse(null),
                "secret-age",
                lines,
                (key, age) -> lines.mapping(key, in -> secretAge(age, in)));
        rule(
                policy.refreshTokenRotation().orElse(null),
                "refresh-token-rotation",
                lines,
                (key, grace) -> lines.mapping(key, in -> in.plain("grace-period", Period.of(grace))));
        policy.tokenReuse().ifPresent(window -> lines.plain("token-reuse", Period.of(window)));
        if (policy.secretSelfService()) {
            lines.plain("secret-self-service", TenantPolicy.ALLOWED);
        }
    }

    static List<String> values(Collection<Grant> grants) {
        return grants.stream().collect(toCollection(TreeSet::new)).stream()
                .map(Grant::value)
                .toList();
    }

    static String required(boolean required) {
        return required ? "required" : UNRESTRICTED;
    }

    private static <T> void rule(@Nullable T rule, String key, YamlLines lines, BiConsumer<String, T> writer) {
        if (rule == null) {
            lines.plain(key, UNRESTRICTED);
        } else {
            writer.accept(key, rule);
        }
    }

    private static void limits(Limits limits, YamlLines lines) {
        rate(limits.client().orElse(null), "client", "requests-per-second", lines);
        rate(limits.tenant().orElse(null), "tenant", "requests-per-second", lines);
        rate(limits.failedAuthentications().orElse(null), "failed-authentications", "per-minute", lines);
    }

    private static void rate(@Nullable Rate limit, String key, String rateKey, YamlLines lines) {
        rule(
                limit,
                key,
                lines,
                (name, rate) -> lines.mapping(name, in -> {
                    in.plain(rateKey, rate.rate());
                    in.plain("burst", rate.burst());
                }));
    }

    private static void secretAge(SecretAge age, YamlLines lines) {
        lines.plain("maximum", age.maximum().map(Period::of).orElse(UNRESTRICTED));
        lines.plain("overlap", Period.of(age.overlap()));
        lines.plain("notice", age.notice().map(Period::of).orElse(UNRESTRICTED));
    }
}
