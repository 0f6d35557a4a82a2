package digital.webpremios.identity.realmconfig.cognito.pool;

import digital.webpremios.identity.realmconfig.cognito.output.Outputs;
import digital.webpremios.identity.realmconfig.cognito.output.Remark;
import digital.webpremios.identity.realmconfig.descriptor.Mfa;
import digital.webpremios.identity.realmconfig.descriptor.PasswordPolicy;
import digital.webpremios.identity.realmconfig.finding.Findings;
import digital.webpremios.identity.realmconfig.finding.Severity;
import digital.webpremios.identity.realmconfig.source.Members;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads how users sign in to a pool, and reports settings that have no equivalent in Keycloak.
 *
 * @param pool the members of the pool's description
 * @param outputs the other values of the AWS CLI's output
 */
public record PoolSignIn(Members pool, Outputs outputs, Findings findings) {
    private static final List<String> OTHER_FACTORS =
            List.of("SmsMfaConfiguration", "EmailMfaConfiguration", "WebAuthnConfiguration");
    private static final Map<String, Remark> PASSWORD_REMARKS = Map.of(
            "TemporaryPasswordValidityDays",
            new Remark(
                    Severity.NOTE,
                    "a temporary password does not expire by itself here",
                    "let administrators send a mail with the action to set a password instead"));

    /** Reports sign-in names, verified attributes and Lambda triggers. */
    void report() {
        reportNames("UsernameAttributes");
        reportNames("AliasAttributes");
        boolean caseSensitive = pool.take("UsernameConfiguration")
                .map(rules -> Members.of(rules).flag("CaseSensitive"))
                .orElse(true);
        if (caseSensitive) {
            findings.note(
                    "pool/UsernameConfiguration",
                    PoolRemarks.SUBJECT,
                    pool.at(),
                    "user names were case-sensitive; Keycloak stores them in lower case",
                    "nothing; two users whose names differ only in case are reported as an error");
        }
        for (Value attribute : pool.items("AutoVerifiedAttributes")) {
            findings.note(
                    "pool/AutoVerifiedAttributes",
                    PoolRemarks.SUBJECT,
                    attribute.at(),
                    attribute.asText() + " was verified at registration",
                    "email is verified where people may register and mail is configured; phone_number never is");
        }
        pool.take("LambdaConfig").ifPresent(this::reportTriggers);
    }

    private void reportNames(String member) {
        for (Value attribute : pool.items(member)) {
            if (attribute.asText().equals("email")) {
                continue; // Keycloak signs in with the user name and the address alike
            }
            findings.warning(
                    "pool/" + member,
                    PoolRemarks.SUBJECT,
                    attribute.at(),
                    "participants also signed in with " + attribute.asText()
                            + "; here they use the user name or the e-mail address",
                    "tell participants what to sign in with");
        }
    }

    private void reportTriggers(Value triggers) {
        for (Map.Entry<String, Value> trigger : Members.of(triggers).rest()) {
            findings.warning(
                    "pool/LambdaConfig." + trigger.getKey(),
                    PoolRemarks.SUBJECT,
                    trigger.getValue().at(),
                    "the Lambda trigger " + trigger.getKey() + " no longer runs",
                    "find out what it does and whether the tenant needs it; a Keycloak extension can replace it");
        }
    }

    /** Returns the rules of new passwords ({@code PasswordPolicyType}); empty if the pool has none. */
    Optional<PasswordPolicy> passwordPolicy() {
        Optional<Members> policies = pool.take("Policies").map(Members::of);
        policies.flatMap(all -> all.take("SignInPolicy")).ifPresent(this::reportFirstFactors);
        Optional<PasswordPolicy> passwords =
                policies.flatMap(all -> all.take("PasswordPolicy")).map(this::passwordPolicy);
        policies.ifPresent(all -> Remark.of(all, "pool", PoolRemarks.SUBJECT, Map.of(), findings));
        return passwords;
    }

    private PasswordPolicy passwordPolicy(Value policy) {
        Members rules = Members.of(policy);
        PasswordPolicy passwords = new PasswordPolicy(
                rules.take("MinimumLength").map(Value::asNumber).orElse(8),
                rules.flag("RequireUppercase"),
                rules.flag("RequireLowercase"),
                rules.flag("RequireNumbers"),
                rules.flag("RequireSymbols"),
                rules.take("PasswordHistorySize").map(Value::asNumber).orElse(0));
        Remark.of(rules, "pool", PoolRemarks.SUBJECT, PASSWORD_REMARKS, findings);
        return passwords;
    }

    private void reportFirstFactors(Value policy) {
        List<String> others = Members.of(policy).texts("AllowedFirstAuthFactors").stream()
                .filter(factor -> !factor.equals("PASSWORD"))
                .toList();
        if (!others.isEmpty()) {
            findings.warning(
                    "pool/SignInPolicy",
                    PoolRemarks.SUBJECT,
                    policy.at(),
                    "participants could sign in with " + String.join(", ", others) + "; here they use a password",
                    "tell participants who never had a password to set one");
        }
    }

    /**
     * Returns whether users enter a one-time password, from {@code get-user-pool-mfa-config} or, without it, from the
     * pool's description.
     */
    Mfa mfa() {
        Optional<Value> described = pool.take("MfaConfiguration");
        Mfa mfa = outputs.one("MfaConfiguration")
                .or(() -> described)
                .map(PoolSignIn::mfa)
                .orElse(Mfa.OFF);
        OTHER_FACTORS.stream()
                .flatMap(name -> outputs.all(name).stream())
                .filter(value -> !value.isEmpty())
                .forEach(factor -> findings.warning(
                        "pool/" + factor.path(),
                        PoolRemarks.SUBJECT,
                        factor.at(),
                        factor.path() + ": the second factor here is a one-time password of an authenticator app",
                        "tell participants; those without an authenticator app set one up"));
        outputs.one("SoftwareTokenMfaConfiguration")
                .filter(value -> mfa != Mfa.OFF)
                .ifPresent(value -> findings.warning(
                        "pool/SoftwareTokenMfaConfiguration",
                        PoolRemarks.SUBJECT,
                        value.at(),
                        "the seeds of authenticator apps cannot be exported",
                        "tell participants to set their authenticator app up again"));
        return mfa;
    }

    private static Mfa mfa(Value value) {
        return switch (value.asText()) {
            case "OFF" -> Mfa.OFF;
            case "OPTIONAL" -> Mfa.OPTIONAL;
            case "ON" -> Mfa.REQUIRED;
            default -> throw value.refused("OFF, OPTIONAL or ON");
        };
    }

    /**
     * Reports the identity providers. They are not imported, because their secrets and metadata belong to Keycloak's
     * own settings.
     */
    public static void reportIdentityProviders(Outputs outputs, Findings findings) {
        Stream.concat(outputs.all("Providers").stream(), outputs.all("IdentityProvider").stream())
                .forEach(provider -> {
                    String name = Members.of(provider).text("ProviderName").orElse("");
                    findings.warning(
                            "pool/identity-provider",
                            "identity provider " + name,
                            provider.at(),
                            "identity providers are not imported",
                            "add " + name + " to the realm in Keycloak's console if it is still needed");
                });
    }
}
