package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Tenant;

/** Mail travels encrypted. */
final class MailTransport implements TenantRule {

    private static final Rule RULE = Rule.warning(
            "mail-transport",
            "Mail is sent encrypted, but to a server on one's own machine.",
            "Write security: starttls or tls.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Tenant tenant, Reporter reporter) {

        Element mail = tenant.get("participants").get("mail");
        boolean own = mail.get("host").text().filter(Uris::isLoopback).isPresent();
        if (mail.get("security").is("none") && !own) {
            reporter.report(mail.get("security").at(), "mail, and the links in it, travels unencrypted");
        }
    }
}
