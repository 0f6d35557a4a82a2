package digital.webpremios.identity.realmconfig.descriptor.reading;

import digital.webpremios.identity.realmconfig.descriptor.ExampleParticipant;
import digital.webpremios.identity.realmconfig.descriptor.FirstSignIn;
import digital.webpremios.identity.realmconfig.descriptor.Mail;
import digital.webpremios.identity.realmconfig.descriptor.Mail.Credentials;
import digital.webpremios.identity.realmconfig.descriptor.Mail.Security;
import digital.webpremios.identity.realmconfig.descriptor.Mfa;
import digital.webpremios.identity.realmconfig.descriptor.ParticipantAttribute;
import digital.webpremios.identity.realmconfig.descriptor.Participants;
import digital.webpremios.identity.realmconfig.descriptor.PasswordPolicy;
import digital.webpremios.identity.realmconfig.source.Members;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the block {@code participants}. */
final class ParticipantsReader {
    private static final int DEFAULT_MAXIMUM_LENGTH = 255;

    private ParticipantsReader() {}

    static Participants read(Value block) {
        Members members = Members.of(block);
        Participants participants = new Participants(
                members.take("self-registration").filter(Scalars::isTrue).isPresent(),
                members.take("mfa").map(value -> word(value, Mfa.values())).orElse(Mfa.OFF),
                members.take("password-policy").map(ParticipantsReader::passwordPolicy),
                entries(members, "attributes").stream()
                        .map(ParticipantsReader::attribute)
                        .toList(),
                Scalars.lines(members.items("groups")),
                members.take("mail").map(ParticipantsReader::mail),
                members.take("first-sign-in").map(ParticipantsReader::firstSignIn),
                entries(members, "examples").stream()
                        .map(ParticipantsReader::example)
                        .toList());
        members.refuseRest();
        return participants;
    }

    private static PasswordPolicy passwordPolicy(Value block) {
        Members rules = Members.of(block);
        PasswordPolicy policy = new PasswordPolicy(
                rules.require("minimum-length").asNumber(),
                Scalars.isRequired(rules.require("uppercase")),
                Scalars.isRequired(rules.require("lowercase")),
                Scalars.isRequired(rules.require("digit")),
                Scalars.isRequired(rules.require("symbol")),
                rules.require("history").asNumber());
        rules.refuseRest();
        return policy;
    }

    private static ParticipantAttribute attribute(Value.Member entry) {
        Members rules = Members.of(entry.value());
        ParticipantAttribute attribute = new ParticipantAttribute(
                attributeName(entry),
                rules.take("display-name").map(Scalars::line),
                rules.take("required").filter(Scalars::isTrue).isPresent(),
                rules.take("mutable").filter(Scalars::isTrue).isPresent(),
                rules.take("maximum-length").map(Value::asNumber).orElse(DEFAULT_MAXIMUM_LENGTH),
                rules.take("pattern").map(Scalars::line));
        rules.refuseRest();
        return attribute;
    }

    private static String attributeName(Value.Member entry) {
        if (!ParticipantAttribute.isName(entry.name())) {
            throw entry.at()
                    .problem("'" + entry.name() + "' is not the name of an attribute; expected custom:NAME or one of "
                            + String.join(", ", ParticipantAttribute.standardNames()));
        }
        return entry.name();
    }

    private static Mail mail(Value block) {
        Members members = Members.of(block);
        Optional<String> user = members.take("user").map(Scalars::line);
        Mail mail = new Mail(
                members.require("from").asText(),
                members.take("from-display-name").map(Scalars::line),
                members.require("host").asText(),
                members.require("port").asNumber(),
                word(members.require("security"), Security.values()),
                members.take("password")
                        .map(Scalars::secret)
                        .flatMap(password -> user.map(name -> new Credentials(name, password))));
        members.refuseRest();
        return mail;
    }

    private static FirstSignIn firstSignIn(Value block) {
        Members members = Members.of(block);
        FirstSignIn path = members.require("path").is("reset-mail")
                ? new FirstSignIn.ResetMail()
                : new FirstSignIn.SourcePool(
                        members.require("region").asText(),
                        members.require("client-id").asText(),
                        Scalars.secretOrNone(members.require("client-secret")),
                        members.take("endpoint").map(Scalars::line));
        members.refuseRest();
        return path;
    }

    private static ExampleParticipant example(Value.Member entry) {
        Members members = Members.of(entry.value());
        TreeMap<String, String> attributes = new TreeMap<>();
        entries(members, "attributes")
                .forEach(value -> attributes.put(attributeName(value), Scalars.line(value.value())));
        ExampleParticipant example = new ExampleParticipant(
                entry.name(),
                members.take("password").map(Scalars::secret),
                members.take("email-verified").filter(Scalars::isTrue).isPresent(),
                members.take("phone-number-verified").filter(Scalars::isTrue).isPresent(),
                attributes,
                Scalars.lines(members.items("groups")));
        members.refuseRest();
        return example;
    }

    private static List<Value.Member> entries(Members members, String name) {
        return members.take(name).map(Value::members).orElse(List.of());
    }

    /** Returns the constant whose name in lower case is the text. */
    private static <E extends Enum<E>> E word(Value value, E[] constants) {
        return Arrays.stream(constants)
                .filter(constant -> value.is(constant.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        value.refused("one of " + Arrays.toString(constants).toLowerCase(Locale.ROOT)));
    }
}
