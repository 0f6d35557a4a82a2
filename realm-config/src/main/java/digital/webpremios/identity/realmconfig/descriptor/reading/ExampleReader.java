package digital.webpremios.identity.realmconfig.descriptor.reading;

import digital.webpremios.identity.realmconfig.descriptor.ExampleParticipant;
import digital.webpremios.identity.realmconfig.yaml.YamlEntry;
import digital.webpremios.identity.realmconfig.yaml.YamlMembers;
import digital.webpremios.identity.realmconfig.yaml.YamlValue;
import java.util.List;
import java.util.TreeMap;

/** Reads a participant for trying things out. */
final class ExampleReader {

    private static final List<String> OPTIONAL =
            List.of("password", "email-verified", "phone-number-verified", "attributes", "groups");

    private ExampleReader() {}

    static ExampleParticipant read(YamlEntry entry) {
        YamlMembers members = entry.value().members(List.of(), OPTIONAL);
        TreeMap<String, String> attributes = new TreeMap<>();
        for (YamlEntry attribute :
                members.find("attributes").map(YamlValue::entries).orElse(List.of())) {
            attributes.put(AttributeReader.name(attribute.key()), Texts.line(attribute.value()));
        }
        return new ExampleParticipant(
                Texts.matching(
                        entry.key(), "[^\\s\\p{Upper}]{3,128}", "a name of 3 to 128 small letters, digits and signs"),
                members.find("password").map(Texts::secret),
                Texts.flag(members.find("email-verified"), false),
                Texts.flag(members.find("phone-number-verified"), false),
                attributes,
                Texts.lines(members.find("groups")));
    }
}
