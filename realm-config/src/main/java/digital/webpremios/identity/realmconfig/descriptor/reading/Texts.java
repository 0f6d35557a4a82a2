package digital.webpremios.identity.realmconfig.descriptor.reading;

import digital.webpremios.identity.realmconfig.descriptor.SecretReference;
import digital.webpremios.identity.realmconfig.placeholder.ReservedVariables;
import digital.webpremios.identity.realmconfig.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/** How scalars and lists of scalars are read. */
final class Texts {

    private static final int LONGEST_LINE = 4_000;

    private Texts() {}

    static String matching(YamlValue value, String pattern, String expected) {
        if (!value.text().matches(pattern)) {
            throw value.refused(expected);
        }
        return value.text();
    }

    /** A text of one line that says something. */
    static String line(YamlValue value) {
        return line(value, LONGEST_LINE);
    }

    /** The same, up to another length. */
    static String line(YamlValue value, int longest) {
        String text = value.text();
        if (text.isBlank() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw value.refused("a text of one line, up to " + longest + " characters");
        }
        return text;
    }

    static List<String> lines(Optional<YamlValue> list) {
        return list.map(YamlValue::list).orElse(List.of()).stream()
                .map(Texts::line)
                .toList();
    }

    static boolean flag(Optional<YamlValue> value, boolean otherwise) {
        return value.map(written -> word(written, "true", "false")).orElse(otherwise);
    }

    /** Whether the first word stands here; anything but one of the two is refused. */
    static boolean word(YamlValue value, String yes, String no) {
        if (!value.is(yes) && !value.is(no)) {
            throw value.refused("'" + yes + "' or '" + no + "'");
        }
        return value.is(yes);
    }

    static int number(YamlValue value, int least, int most) {
        if (value.text().matches("[0-9]{1,7}")) {
            int number = Integer.parseInt(value.text());
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw value.refused("a whole number, " + least + " to " + most);
    }

    static SecretReference secret(YamlValue value) {
        SecretReference reference = SecretReference.parse(value.text())
                .orElseThrow(() -> value.problem("expected where the secret is, " + SecretReference.WRITTEN
                        + "; what stands here is not shown, since it could be the secret"));
        if (reference instanceof SecretReference.Environment variable && ReservedVariables.contains(variable.name())) {
            throw value.problem("the variable " + variable.name()
                    + " is one of the server's, of this tool's or of the machine's, and is never given to a tenant."
                    + " Name a variable of the tenant's own, such as env:WEBPREMIOS_CAMPAIGN_SECRET");
        }
        return reference;
    }

    /** Where the secret is, or nothing if there is none in so many words. */
    static Optional<SecretReference> secretOrNone(YamlValue value) {
        return value.is("none") ? Optional.empty() : Optional.of(secret(value));
    }
}
