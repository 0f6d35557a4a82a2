package digital.webpremios.identity.keycloak.reference;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts of the reference in another language.
 *
 * @param texts by {@link ReferenceText#key()}
 */
record Translation(Map<String, String> texts) {

    /**
     * Reads a properties file.
     *
     * @throws IllegalArgumentException if it has a key twice
     */
    static Translation read(Reader file) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        new Properties() {
            @Override
            public synchronized Object put(Object key, Object text) {
                if (texts.put(key.toString(), text.toString()) != null) {
                    throw new IllegalArgumentException(key + " is there twice");
                }
                return text;
            }
        }.load(file);
        return new Translation(texts);
    }

    /** The text in the other language; what is not translated stays English, and is one of the {@link #problems}. */
    String of(ReferenceText text) {
        return texts.getOrDefault(text.key(), text.english());
    }

    /** What is to be done to the file until it has the given texts and no others; each a line to add or to take out. */
    List<String> problems(Set<ReferenceText> wanted) {
        Set<String> keys = wanted.stream().map(ReferenceText::key).collect(Collectors.toSet());
        return Stream.concat(
                        wanted.stream()
                                .filter(text -> of(text).isBlank() || of(text).equals(text.english()))
                                .map(text -> "translate: " + text.key() + " = " + text.english()),
                        texts.keySet().stream()
                                .filter(key -> !keys.contains(key))
                                .map(key -> "take out, its English text changed or is gone: " + key))
                .sorted()
                .toList();
    }
}
