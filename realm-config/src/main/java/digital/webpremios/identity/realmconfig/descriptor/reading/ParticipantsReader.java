package digital.webpremios.identity.realmconfig.descriptor.reading;

import digital.webpremios.identity.realmconfig.descriptor.Mfa;
import digital.webpremios.identity.realmconfig.descriptor.Participants;
import digital.webpremios.identity.realmconfig.descriptor.PasswordPolicy;
import digital.webpremios.identity.realmconfig.yaml.YamlMembers;
import digital.webpremios.identity.realmconfig.yaml.YamlValue;
import java.util.List;

/** Reads the block {@code participants}. */
final class ParticipantsReader {

    private static final List<String> OPTIONAL = List.of(
            "self-registration", "mfa", "password-policy", "attributes", "groups", "mail", "first-sign-in", "examples");
    private static final int LONGEST_PASSWORD = 256;
    private static final int MOST_HISTORY = 24;

    private ParticipantsReader() {}

    static Participants read(YamlValue block) {
        YamlMembers members = block.members(List.of(), OPTIONAL);
        return new Participants(
                Texts.flag(members.find("self-registration"), false),
                members.find("mfa").map(ParticipantsReader::mfa).orElse(Mfa.OFF),
                members.find("password-policy").map(ParticipantsReader::passwordPolicy),
                members.find("attributes").map(YamlValue::entries).orElse(List.of()).stream()
                        .map(AttributeReader::read)
                        .toList(),
                Texts.lines(members.find("groups")),
                members.find("mail").map(MailReader::read),
                members.find("first-sign-in").map(FirstSignInReader::read),
                members.find("examples").map(YamlValue::entries).orElse(List.of()).stream()
                        .map(ExampleReader::read)
                        .toList());
    }

    private static Mfa mfa(YamlValue value) {
        return switch (value.text()) {
            case "off" -> Mfa.OFF;
            case "optional" -> Mfa.OPTIONAL;
            case "required" -> Mfa.REQUIRED;
            default -> throw value.refused("'off', 'optional' or 'required'");
        };
    }

    private static PasswordPolicy passwordPolicy(YamlValue value) {
        YamlMembers rules = value.members("minimum-length", "uppercase", "lowercase", "digit", "symbol", "history");
        return new PasswordPolicy(
                Texts.number(rules.get("minimum-length"), 1, LONGEST_PASSWORD),
                required(rules.get("uppercase")),
                required(rules.get("lowercase")),
                required(rules.get("digit")),
                required(rules.get("symbol")),
                Texts.number(rules.get("history"), 0, MOST_HISTORY));
    }

    private static boolean required(YamlValue value) {
        return Texts.word(value, "required", "unrestricted");
    }
}
