package digital.webpremios.identity.realmconfig.guide;

import digital.webpremios.identity.realmconfig.policy.TenantPolicy;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Rate;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.SecretAge;
import java.util.Optional;
import java.util.stream.Collectors;

/** Describes those rules of a tenant's policy that a partner notices. */
final class RulesGuide {

    private final TenantPolicy policy;
    private final GuideText text;

    RulesGuide(TenantPolicy policy, GuideText text) {
        this.policy = policy;
        this.text = text;
    }

    /**
     * Adds the rules.
     *
     * @param signsIn whether participants sign in with a client of the guide
     * @param forOnePartner whether the guide is for one partner, who must not read the addresses of the others
     */
    void describe(GuideLines lines, boolean signsIn, boolean forOnePartner) {
        lines.paragraph("rules");
        limit(lines, "rules.limit.client", policy.limits().client());
        limit(lines, "rules.limit.tenant", policy.limits().tenant());
        limit(lines, "rules.limit.failed", policy.limits().failedAuthentications());
        policy.tokenReuse().ifPresent(seconds -> lines.item("rules.reuse", text.time(seconds)));
        policy.sourceAddresses()
                .ifPresentOrElse(
                        addresses -> {
                            if (forOnePartner) {
                                lines.item("rules.addresses.some");
                            } else {
                                lines.item(
                                        "rules.addresses",
                                        addresses.stream().map(Markdown::code).collect(Collectors.joining(", ")));
                            }
                        },
                        () -> lines.item("rules.addresses.any"));
        policy.secretAge().ifPresent(age -> secrets(lines, age));
        if (signsIn) {
            policy.refreshTokenRotation().ifPresent(grace -> lines.item("rules.rotation", text.time(grace)));
        }
    }

    private static void limit(GuideLines lines, String key, Optional<Rate> limit) {
        limit.ifPresent(rate -> lines.item(key, rate.rate(), rate.burst()));
    }

    private void secrets(GuideLines lines, SecretAge age) {
        age.maximum().ifPresent(maximum -> lines.item("rules.secret.end", text.time(maximum)));
        lines.item("rules.secret.overlap", text.time(age.overlap()));
    }
}
