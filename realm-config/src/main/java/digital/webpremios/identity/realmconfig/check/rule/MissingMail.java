package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Tenant;

/** Where mails are needed, they can be sent. */
final class MissingMail implements TenantRule {

    private static final Rule RULE = Rule.error(
            "missing-mail",
            "Mail is configured where it is needed: reset-mail and self-registration send some.",
            "Add participants.mail.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Tenant tenant, Reporter reporter) {

        Element participants = tenant.get("participants");
        if (participants.get("mail").isThere()) {
            return;
        }
        Element path = participants.get("first-sign-in").get("path");
        if (path.is("reset-mail")) {
            reporter.report(path.at(), "reset-mail sends a mail, and mail is not configured");
        }
        Element registration = participants.get("self-registration");
        if (registration.is("true")) {
            reporter.report(
                    registration.at(), "self-registration verifies addresses by mail, and mail is not configured");
        }
    }
}
