package digital.webpremios.identity.realmconfig.export;

import com.fasterxml.jackson.databind.JsonNode;
import digital.webpremios.identity.realmconfig.descriptor.FirstSignIn;
import digital.webpremios.identity.realmconfig.descriptor.Mail;
import digital.webpremios.identity.realmconfig.descriptor.Mfa;
import digital.webpremios.identity.realmconfig.descriptor.Participants;
import digital.webpremios.identity.realmconfig.descriptor.PasswordPolicy;
import digital.webpremios.identity.realmconfig.descriptor.SecretReference;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how participants sign in to a realm. The participants themselves are not exported. */
final class ExportedParticipants {

    private static final String FIRST_SIGN_IN = "webpremios-first-sign-in";
    private static final String VAULT = "\\$\\{vault\\.([A-Za-z0-9][A-Za-z0-9._-]*)}";

    private ExportedParticipants() {}

    static Participants of(JsonNode realm, String name) {
        return new Participants(
                realm.path("registrationAllowed").asBoolean(),
                mfa(realm),
                passwordPolicy(realm.path("passwordPolicy").asText("")),
                ExportedAttributes.of(realm.path("userProfile")),
                Tree.items(realm.path("groups"))
                        .map(group -> group.path("name").asText())
                        .sorted()
                        .toList(),
                mail(realm.path("smtpServer"), name),
                firstSignIn(realm, name),
                List.of());
    }

    private static Mfa mfa(JsonNode realm) {
        return Tree.items(realm.path("requiredActions"))
                        .anyMatch(action -> action.path("alias").asText().equals("CONFIGURE_TOTP")
                                && action.path("defaultAction").asBoolean())
                ? Mfa.REQUIRED
                : Mfa.OFF;
    }

    /** Returns the rules that a descriptor can express; empty if the policy has no minimum length. */
    private static Optional<PasswordPolicy> passwordPolicy(String text) {
        return argument(text, "length")
                .map(length -> new PasswordPolicy(
                        length,
                        argument(text, "upperCase").isPresent(),
                        argument(text, "lowerCase").isPresent(),
                        argument(text, "digits").isPresent(),
                        argument(text, "specialChars").isPresent(),
                        argument(text, "passwordHistory").orElse(0)));
    }

    private static Optional<Integer> argument(String policy, String rule) {
        Matcher matcher =
                Pattern.compile("(?:^| and )" + rule + "\\(([0-9]{1,6})\\)").matcher(policy);
        return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    private static Optional<Mail> mail(JsonNode server, String realm) {
        return Tree.text(server.path("host"))
                .map(host -> new Mail(
                        server.path("from").asText(),
                        Tree.text(server.path("fromDisplayName")),
                        host,
                        server.path("port").asInt(25),
                        security(server),
                        Tree.text(server.path("user"))
                                .filter(user -> server.path("auth").asBoolean())
                                .map(user -> new Mail.Credentials(
                                        user, reference(server.path("password").asText(), realm, "SMTP")))));
    }

    private static Mail.Security security(JsonNode server) {
        return server.path("ssl").asBoolean()
                ? Mail.Security.TLS
                : server.path("starttls").asBoolean() ? Mail.Security.STARTTLS : Mail.Security.NONE;
    }

    private static Optional<FirstSignIn> firstSignIn(JsonNode realm, String name) {
        return Tree.items(realm.path("components").path("org.keycloak.storage.UserStorageProvider"))
                .filter(component -> component.path("providerId").asText().equals(FIRST_SIGN_IN))
                .map(component -> component.path("config"))
                .<FirstSignIn>map(config ->
                        first(config, "path").filter("old-pool"::equals).isPresent()
                                ? new FirstSignIn.SourcePool(
                                        first(config, "region").orElse(""),
                                        first(config, "client-id").orElse(""),
                                        first(config, "client-secret").map(text -> reference(text, name, "OLD_POOL")),
                                        first(config, "endpoint"))
                                : new FirstSignIn.ResetMail())
                .findFirst();
    }

    private static Optional<String> first(JsonNode config, String setting) {
        return Tree.text(config.path(setting).path(0));
    }

    private static SecretReference reference(String found, String realm, String of) {
        Matcher matcher = Pattern.compile(VAULT).matcher(found);
        return matcher.matches()
                ? new SecretReference.Vault(matcher.group(1))
                : new SecretReference.Environment(SecretNames.of(realm, of, "SECRET"));
    }
}
