package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.JsonMembers;
import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import digital.webpremios.identity.realmconfig.descriptor.PasswordPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a password must be in a pool ({@code PasswordPolicyType}). */
final class PoolPasswords {

    private static final Map<String, Remark> KNOWN = Map.of(
            "TemporaryPasswordValidityDays",
            new Remark(
                    Severity.NOTE,
                    "a temporary password has no end of its own here",
                    "let administrators send a mail with the action to set a password instead"));

    private PoolPasswords() {}

    static Optional<PasswordPolicy> read(JsonMembers pool, Findings findings) {
        Optional<JsonMembers> policies = pool.take("Policies").map(JsonValue::members);
        policies.flatMap(all -> all.take("SignInPolicy")).ifPresent(policy -> signIn(policy, findings));
        Optional<PasswordPolicy> passwords =
                policies.flatMap(all -> all.take("PasswordPolicy")).map(policy -> passwords(policy, findings));
        policies.ifPresent(all -> Remark.of(all, "pool", Pool.SUBJECT, Map.of(), findings));
        return passwords;
    }

    private static PasswordPolicy passwords(JsonValue policy, Findings findings) {
        JsonMembers rules = policy.members();
        PasswordPolicy passwords = new PasswordPolicy(
                rules.take("MinimumLength").map(JsonValue::number).orElse(8),
                rules.flag("RequireUppercase"),
                rules.flag("RequireLowercase"),
                rules.flag("RequireNumbers"),
                rules.flag("RequireSymbols"),
                rules.take("PasswordHistorySize").map(JsonValue::number).orElse(0));
        Remark.of(rules, "pool", Pool.SUBJECT, KNOWN, findings);
        return passwords;
    }

    private static void signIn(JsonValue policy, Findings findings) {
        List<String> others = policy.members().texts("AllowedFirstAuthFactors").stream()
                .filter(factor -> !factor.equals("PASSWORD"))
                .toList();
        if (!others.isEmpty()) {
            findings.warning(
                    "pool/SignInPolicy",
                    Pool.SUBJECT,
                    policy.position(),
                    "participants could sign in with " + String.join(", ", others) + "; here they do with a password",
                    "tell participants who never had a password to set one");
        }
    }
}
