package digital.webpremios.identity.realmconfig.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON values from a parser that the caller advances, so that a large file of users is never in memory as a
 * whole.
 */
public final class JsonSource {
    private final String file;
    private final JsonParser parser;

    /** Creates a source for a file. */
    public JsonSource(Path file, JsonParser parser) {
        this.file = file.toString();
        this.parser = parser;
    }

    /** Returns the place of the parser's current token. */
    public Location at() {
        return at(file, parser.currentTokenLocation());
    }

    /** Returns the place of a parser's position. */
    public static Location at(Path file, JsonLocation location) {
        return at(file.toString(), location);
    }

    private static Location at(String file, JsonLocation location) {
        return new Location(file, location.getLineNr(), location.getColumnNr());
    }

    /**
     * Reads the value that begins at the current token.
     *
     * @param path the names that lead to it
     * @throws IllegalArgumentException naming the place, if an object has a name twice or a text contains an unpaired
     *     surrogate
     */
    public Value read(String path) throws IOException {
        Location at = at();
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new Value.Scalar(whole(parser.getText(), at), Value.Scalar.Type.TEXT, at, path);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                new Value.Scalar(parser.getText(), Value.Scalar.Type.NUMBER, at, path);
            case VALUE_TRUE, VALUE_FALSE -> new Value.Scalar(parser.getText(), Value.Scalar.Type.FLAG, at, path);
            case START_ARRAY -> new Value.Sequence(list(path), at, path);
            case START_OBJECT -> new Value.Mapping(members(path), at, path);
            default -> new Value.Scalar("", Value.Scalar.Type.NULL, at, path);
        };
    }

    private List<Value> list(String path) throws IOException {
        List<Value> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(path + "[]"));
        }
        return items;
    }

    private List<Value.Member> members(String path) throws IOException {
        Map<String, Value.Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Location at = at();
            parser.nextToken();
            if (members.put(name, new Value.Member(name, at, read(path + "." + name))) != null) {
                throw at.problem(path + " has the member " + name + " twice");
            }
        }
        return List.copyOf(members.values());
    }

    private static String whole(String text, Location at) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    throw at.problem("the text has an unpaired surrogate, \\u%04x, which cannot be stored"
                            .formatted((int) text.charAt(i)));
                }
                i++;
            }
        }
        return text;
    }
}
