package digital.webpremios.identity.realmconfig.render;

import digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor;
import digital.webpremios.identity.realmconfig.descriptor.Mail;
import digital.webpremios.identity.realmconfig.descriptor.Mail.Security;
import digital.webpremios.identity.realmconfig.descriptor.Mfa;
import digital.webpremios.identity.realmconfig.descriptor.Participants;
import digital.webpremios.identity.realmconfig.descriptor.PasswordPolicy;
import digital.webpremios.identity.realmconfig.placeholder.SecretPlaceholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Renders the settings of a realm in which participants sign in. */
final class ParticipantSettingsJson {

    /** In seconds. Cognito's authorization codes are valid for five minutes. */
    private static final int CODE_LIFESPAN = 300;

    private static final String THEME = "webpremios";

    private ParticipantSettingsJson() {}

    static Map<String, Object> of(Participants participants) {
        Map<String, Object> members = new TreeMap<>();
        members.put("loginTheme", THEME);
        members.put("emailTheme", THEME);
        members.put("accountTheme", THEME);
        members.put("accessCodeLifespan", CODE_LIFESPAN);
        members.put("accessTokenLifespanForImplicitFlow", ClientDescriptor.DEFAULT_ACCESS_TOKEN_LIFETIME);
        participants.passwordPolicy().ifPresent(policy -> members.put("passwordPolicy", passwordPolicy(policy)));
        participants.mail().ifPresent(mail -> {
            members.put("smtpServer", smtpServer(mail));
            members.put("resetPasswordAllowed", true);
            members.put("verifyEmail", participants.selfRegistration());
        });
        if (participants.mfa() == Mfa.REQUIRED) {
            members.put("requiredActions", RequiredActionsJson.withOneTimePasswordByDefault());
        }
        return members;
    }

    private static String passwordPolicy(PasswordPolicy policy) {
        List<String> rules = new ArrayList<>(List.of("length(" + policy.minimumLength() + ")"));
        add(rules, policy.uppercase(), "upperCase(1)");
        add(rules, policy.lowercase(), "lowerCase(1)");
        add(rules, policy.digit(), "digits(1)");
        add(rules, policy.symbol(), "specialChars(1)");
        add(rules, policy.history() > 0, "passwordHistory(" + policy.history() + ")");
        return String.join(" and ", rules);
    }

    private static void add(List<String> rules, boolean on, String rule) {
        if (on) {
            rules.add(rule);
        }
    }

    private static Map<String, String> smtpServer(Mail mail) {
        Map<String, String> members = new TreeMap<>(Map.of(
                "from",
                mail.from(),
                "host",
                mail.host(),
                "port",
                Integer.toString(mail.port()),
                "starttls",
                Boolean.toString(mail.security() == Security.STARTTLS),
                "ssl",
                Boolean.toString(mail.security() == Security.TLS),
                "auth",
                Boolean.toString(mail.credentials().isPresent())));
        mail.fromDisplayName().ifPresent(name -> members.put("fromDisplayName", name));
        mail.credentials().ifPresent(credentials -> {
            members.put("user", credentials.user());
            members.put("password", SecretPlaceholder.of(credentials.password()));
        });
        return members;
    }
}
