package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.JsonMembers;
import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import digital.webpremios.identity.realmconfig.descriptor.Mfa;
import java.util.List;
import java.util.Optional;

/** Second factors of a pool: {@code get-user-pool-mfa-config}, or else the pool's own description. */
final class PoolMfa {

    private static final List<String> OTHERS =
            List.of("SmsMfaConfiguration", "EmailMfaConfiguration", "WebAuthnConfiguration");

    private PoolMfa() {}

    static Mfa read(JsonMembers pool, Outputs outputs, Findings findings) {
        Optional<JsonValue> described = pool.take("MfaConfiguration");
        Optional<JsonValue> configured = outputs.one("MfaConfiguration").or(() -> described);
        Mfa mfa = configured.map(PoolMfa::mfa).orElse(Mfa.OFF);
        OTHERS.stream()
                .flatMap(name -> outputs.all(name).stream())
                .filter(value -> !value.isEmpty())
                .forEach(factor -> findings.warning(
                        "pool/" + factor.path(),
                        Pool.SUBJECT,
                        factor.position(),
                        factor.path() + ": the second factor here is a one-time password of an authenticator app",
                        "tell participants; one who has none sets it up"));
        outputs.one("SoftwareTokenMfaConfiguration")
                .filter(value -> mfa != Mfa.OFF)
                .ifPresent(value -> findings.warning(
                        "pool/SoftwareTokenMfaConfiguration",
                        Pool.SUBJECT,
                        value.position(),
                        "the seeds of authenticator apps cannot be exported",
                        "tell participants that they set their authenticator app up anew"));
        return mfa;
    }

    private static Mfa mfa(JsonValue value) {
        return switch (value.text()) {
            case "OFF" -> Mfa.OFF;
            case "OPTIONAL" -> Mfa.OPTIONAL;
            case "ON" -> Mfa.REQUIRED;
            default -> throw value.refused("OFF, OPTIONAL or ON");
        };
    }
}
