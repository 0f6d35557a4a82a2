package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.JsonMembers;
import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import java.util.Map;

/** What signing in to the pool was that it is not here. */
final class PoolSignIn {

    private PoolSignIn() {}

    static void report(JsonMembers pool, Findings findings) {
        names(pool, "UsernameAttributes", findings);
        names(pool, "AliasAttributes", findings);
        boolean caseSensitive = pool.take("UsernameConfiguration")
                .map(rules -> rules.members().flag("CaseSensitive"))
                .orElse(true);
        if (caseSensitive) {
            findings.note(
                    "pool/UsernameConfiguration",
                    Pool.SUBJECT,
                    pool.position(),
                    "user names were told apart by capitals; Keycloak keeps them in small letters and does not",
                    "nothing, unless users differ by capitals only, which is an error");
        }
        for (JsonValue attribute : pool.items("AutoVerifiedAttributes")) {
            findings.note(
                    "pool/AutoVerifiedAttributes",
                    Pool.SUBJECT,
                    attribute.position(),
                    attribute.text() + " was verified at registration",
                    "email is verified where people may register and mail is configured; phone_number never is");
        }
        pool.take("LambdaConfig").ifPresent(triggers -> lambdas(triggers, findings));
    }

    private static void names(JsonMembers pool, String member, Findings findings) {
        for (JsonValue attribute : pool.items(member)) {
            if (attribute.text().equals("email")) {
                continue; // Keycloak signs in with the name and the address alike
            }
            findings.warning(
                    "pool/" + member,
                    Pool.SUBJECT,
                    attribute.position(),
                    "participants signed in with " + attribute.text()
                            + " too; here they do with user name or e-mail address",
                    "tell participants what to sign in with");
        }
    }

    private static void lambdas(JsonValue triggers, Findings findings) {
        for (Map.Entry<String, JsonValue> trigger : triggers.members().rest()) {
            findings.warning(
                    "pool/LambdaConfig." + trigger.getKey(),
                    Pool.SUBJECT,
                    trigger.getValue().position(),
                    "the Lambda trigger " + trigger.getKey() + " runs no more",
                    "see what it does, and whether the tenant needs it: a Keycloak extension can take its place");
        }
    }
}
