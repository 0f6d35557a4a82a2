package digital.webpremios.identity.realmconfig.descriptor.writing;

import digital.webpremios.identity.realmconfig.descriptor.ExampleParticipant;
import digital.webpremios.identity.realmconfig.descriptor.FirstSignIn;
import digital.webpremios.identity.realmconfig.descriptor.Mail;
import digital.webpremios.identity.realmconfig.descriptor.Mfa;
import digital.webpremios.identity.realmconfig.descriptor.ParticipantAttribute;
import digital.webpremios.identity.realmconfig.descriptor.Participants;
import digital.webpremios.identity.realmconfig.descriptor.PasswordPolicy;
import digital.webpremios.identity.realmconfig.descriptor.SecretReference;
import java.util.Locale;

/** Writes the block {@code participants}. */
final class ParticipantsYaml {

    private static final int DEFAULT_MAXIMUM_LENGTH = 255;

    private ParticipantsYaml() {}

    static void write(Participants participants, YamlLines lines) {
        lines.plain("self-registration", participants.selfRegistration());
        if (participants.mfa() != Mfa.OFF) {
            lines.plain("mfa", lower(participants.mfa()));
        }
        participants.passwordPolicy().ifPresent(policy -> lines.mapping("password-policy", in -> write(policy, in)));
        lines.mapping(
                "attributes",
                in -> participants
                        .attributes()
                        .forEach(attribute -> in.mapping(attribute.name(), rules -> write(attribute, rules))));
        lines.list("groups", participants.groups());
        participants.mail().ifPresent(mail -> lines.mapping("mail", in -> write(mail, in)));
        participants.firstSignIn().ifPresent(path -> lines.mapping("first-sign-in", in -> write(path, in)));
        lines.mapping(
                "examples",
                in -> participants
                        .examples()
                        .forEach(example -> in.mapping(example.username(), of -> write(example, of))));
    }

    private static void write(PasswordPolicy policy, YamlLines lines) {
        lines.plain("minimum-length", policy.minimumLength());
        lines.plain("uppercase", PolicyYaml.required(policy.uppercase()));
        lines.plain("lowercase", PolicyYaml.required(policy.lowercase()));
        lines.plain("digit", PolicyYaml.required(policy.digit()));
        lines.plain("symbol", PolicyYaml.required(policy.symbol()));
        lines.plain("history", policy.history());
    }

    private static void write(ParticipantAttribute attribute, YamlLines lines) {
        attribute.displayName().ifPresent(name -> lines.text("display-name", name));
        if (attribute.required()) {
            lines.plain("required", true);
        }
        lines.plain("mutable", attribute.mutable());
        if (attribute.maximumLength() != DEFAULT_MAXIMUM_LENGTH) {
            lines.plain("maximum-length", attribute.maximumLength());
        }
        attribute.pattern().ifPresent(pattern -> lines.text("pattern", pattern));
    }

    private static void write(Mail mail, YamlLines lines) {
        lines.text("from", mail.from());
        mail.fromDisplayName().ifPresent(name -> lines.text("from-display-name", name));
        lines.text("host", mail.host());
        lines.plain("port", mail.port());
        lines.plain("security", lower(mail.security()));
        mail.credentials().ifPresent(credentials -> {
            lines.text("user", credentials.user());
            lines.text("password", credentials.password().toString());
        });
    }

    private static void write(FirstSignIn path, YamlLines lines) {
        if (path instanceof FirstSignIn.SourcePool pool) {
            lines.plain("path", "old-pool");
            lines.text("region", pool.region());
            lines.text("client-id", pool.clientId());
            lines.text(
                    "client-secret",
                    pool.clientSecret().map(SecretReference::toString).orElse(ClientYaml.NO_SECRET));
            pool.endpoint().ifPresent(endpoint -> lines.text("endpoint", endpoint));
        } else {
            lines.plain("path", "reset-mail");
        }
    }

    private static void write(ExampleParticipant example, YamlLines lines) {
        example.password().ifPresent(password -> lines.text("password", password.toString()));
        lines.plain("email-verified", example.emailVerified());
        if (example.phoneNumberVerified()) {
            lines.plain("phone-number-verified", true);
        }
        lines.mapping("attributes", in -> example.attributes().forEach(in::text));
        lines.list("groups", example.groups());
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
