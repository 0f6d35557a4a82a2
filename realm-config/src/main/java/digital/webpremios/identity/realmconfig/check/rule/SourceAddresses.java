package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.policy.AddressRange;
import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Tenant;

/** Source addresses are addresses. */
final class SourceAddresses implements TenantRule {

    private static final Rule RULE = Rule.error(
            "source-address",
            "A source address is an address, or a range in CIDR notation whose bits after the prefix are zero.",
            "Write it as 203.0.113.0/24 or 2001:db8::/32.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Tenant tenant, Reporter reporter) {

        tenant.policy("source-addresses").scalars().stream()
                .filter(address -> AddressRange.parse(address.value()).isEmpty())
                .forEach(address -> reporter.report(
                        address.at(), "'" + address.value() + "' is neither an address nor such a range"));
    }
}
