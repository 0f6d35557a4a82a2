package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import java.util.stream.Stream;

/** Lengths of time are within their bounds. */
final class TimeRange implements TenantRule {

    private static final Rule RULE = Rule.error(
            "time-range", "A length of time is within the bounds of its member.", "Write a length within the bounds.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Tenant tenant, Reporter reporter) {

        Stream.concat(tenant.clients().stream().flatMap(TimeBounds::of), TimeBounds.ofPolicy(tenant))
                .filter(TimeBounds::isBroken)
                .forEach(bounds -> reporter.report(
                        bounds.written().at(),
                        "'" + bounds.written().text().orElse("") + "' is out of bounds; expected " + bounds.range()));
    }
}
