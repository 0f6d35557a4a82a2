package digital.webpremios.identity.realmconfig.policy;

import digital.webpremios.identity.realmconfig.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** How a rule is read that can be switched off. */
final class Rule {

    static final String UNRESTRICTED = "unrestricted";

    private Rule() {}

    /** The rule, or nothing if it is switched off. */
    static <T> Optional<T> read(YamlValue value, Function<YamlValue, T> reader) {
        return value.is(UNRESTRICTED) ? Optional.empty() : Optional.of(reader.apply(value));
    }

    /** Whether the rule is on: this one word, or the word that switches it off. */
    static boolean isOn(YamlValue value, String word) {
        if (!value.is(word) && !value.is(UNRESTRICTED)) {
            throw value.refused("'" + word + "' or '" + UNRESTRICTED + "'");
        }
        return value.is(word);
    }

    /** A list of texts that are all allowed. */
    static List<String> texts(YamlValue list, Predicate<String> allowed, String expected) {
        return list.items().stream()
                .map(item -> {
                    if (!allowed.test(item.text())) {
                        throw item.refused(expected);
                    }
                    return item.text();
                })
                .toList();
    }
}
