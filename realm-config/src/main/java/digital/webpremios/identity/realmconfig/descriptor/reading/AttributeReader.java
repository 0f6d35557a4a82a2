package digital.webpremios.identity.realmconfig.descriptor.reading;

import digital.webpremios.identity.realmconfig.descriptor.ParticipantAttribute;
import digital.webpremios.identity.realmconfig.yaml.YamlEntry;
import digital.webpremios.identity.realmconfig.yaml.YamlMembers;
import digital.webpremios.identity.realmconfig.yaml.YamlValue;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads an attribute of participants. */
final class AttributeReader {

    private static final int LONGEST_VALUE = 2_048;
    private static final int LONGEST_BY_DEFAULT = 255;

    private AttributeReader() {}

    static ParticipantAttribute read(YamlEntry entry) {
        YamlMembers rules = entry.value()
                .members(List.of(), List.of("display-name", "required", "mutable", "maximum-length", "pattern"));
        return new ParticipantAttribute(
                name(entry.key()),
                rules.find("display-name").map(Texts::line),
                Texts.flag(rules.find("required"), false),
                Texts.flag(rules.find("mutable"), false),
                rules.find("maximum-length")
                        .map(length -> Texts.number(length, 1, LONGEST_VALUE))
                        .orElse(LONGEST_BY_DEFAULT),
                rules.find("pattern").map(AttributeReader::pattern));
    }

    static String name(YamlValue key) {
        if (!ParticipantAttribute.isName(key.text())) {
            throw key.refused("custom:NAME or a standard attribute, one of "
                    + String.join(", ", ParticipantAttribute.standardNames()));
        }
        return key.text();
    }

    private static String pattern(YamlValue value) {
        try {
            return Pattern.compile(Texts.line(value)).pattern();
        } catch (PatternSyntaxException e) {
            throw value.refused("a regular expression; " + e.getDescription());
        }
    }
}
