package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.finding.Reporter;
import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import digital.webpremios.identity.realmconfig.descriptor.SecretReference;
import digital.webpremios.identity.realmconfig.secret.Secrets;
import java.io.UncheckedIOException;

/** Every secret is where its reference says; looked at only when asked for, and never shown. */
final class UnresolvedSecret implements TenantRule {

    static final Rule RULE = Rule.error(
            "unresolved-secret",
            "With --with-secrets: every secret is in the environment, the directory of secrets or the vault's directory.",
            "Set the variable, or put the file there; it holds nothing but the secret.");

    private final Secrets secrets;

    UnresolvedSecret(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Tenant tenant, Reporter reporter) {
        String realm = tenant.get("realm").text().orElse("");
        SecretMembers.of(tenant)
                .forEach(written -> written.text()
                        .flatMap(SecretReference::parse)
                        .filter(reference -> !isThere(reference, realm))
                        .ifPresent(reference ->
                                reporter.report(written.at(), "there is no secret for " + reference + " here")));
    }

    private boolean isThere(SecretReference reference, String realm) {
        try {
            return secrets.find(reference, realm).isPresent();
        } catch (IllegalArgumentException | UncheckedIOException e) {
            return false;
        }
    }
}
