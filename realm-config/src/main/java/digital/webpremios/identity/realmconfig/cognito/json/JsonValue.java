package digital.webpremios.identity.realmconfig.cognito.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value. Its content is a text, a number as it is written, a flag, a list, a map or nothing. */
public final class JsonValue {

    private final Position position;
    private final String path;
    private final @Nullable Object content;

    private JsonValue(Position position, String path, @Nullable Object content) {
        this.position = position;
        this.path = path;
        this.content = content;
    }

    /** A number as it is written. */
    private record Digits(String text) {}

    static JsonValue read(JsonParser parser, String path, Places places) throws IOException {
        Position position = places.of(parser);
        @Nullable
        Object content = switch (parser.currentToken()) {
            case VALUE_STRING -> whole(parser.getText(), position);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Digits(parser.getText());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_ARRAY -> list(parser, path, places);
            case START_OBJECT -> map(parser, path, places);
            default -> null;
        };
        return new JsonValue(position, path, content);
    }

    private static List<JsonValue> list(JsonParser parser, String path, Places places) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(parser, path + "[]", places));
        }
        return items;
    }

    private static Map<String, JsonValue> map(JsonParser parser, String path, Places places) throws IOException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Position position = places.of(parser);
            parser.nextToken();
            if (members.put(name, read(parser, path + "." + name, places)) != null) {
                throw position.problem(path + " has the member " + name + " twice");
            }
        }
        return members;
    }

    private static String whole(String text, Position position) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    throw position.problem("the text has half a character in it, \\u%04x; nothing can store it"
                            .formatted((int) text.charAt(i)));
                }
                i++;
            }
        }
        return text;
    }

    /** Where it stands. */
    public Position position() {
        return position;
    }

    /** The names that lead to it, such as {@code UserPool.Policies}. */
    public String path() {
        return path;
    }

    /** A text. */
    public String text() {
        return expect(String.class, "a text");
    }

    /** True or false. */
    public boolean flag() {
        return expect(Boolean.class, "true or false");
    }

    /** A text or a number, as it is written: some of Cognito's numbers are texts, and dates are either. */
    public String scalar() {
        return content instanceof Digits number ? number.text() : expect(String.class, "a text or a number");
    }

    /** A text, a number as it is written, or {@code true} or {@code false}: values of attributes, which are texts in Cognito's own output. */
    public String word() {
        return content instanceof Boolean flag ? flag.toString() : scalar();
    }

    /** A whole number that is not negative, with up to nine digits. */
    public int number() {
        String text = scalar();
        if (!text.matches("[0-9]{1,9}")) {
            throw refused("a whole number");
        }
        return Integer.parseInt(text);
    }

    /** The items of a list. */
    @SuppressWarnings("unchecked")
    public List<JsonValue> items() {
        return expect(List.class, "a list");
    }

    /** The members of an object. */
    @SuppressWarnings("unchecked")
    public JsonMembers members() {
        return new JsonMembers(this, expect(Map.class, "an object"));
    }

    boolean isNull() {
        return content == null;
    }

    /** Whether nothing is there, nothing is in it, or it is switched off. */
    public boolean isEmpty() {
        return content == null
                || "".equals(content)
                || Boolean.FALSE.equals(content)
                || (content instanceof List<?> list && list.isEmpty())
                || (content instanceof Map<?, ?> map
                        && map.values().stream().allMatch(member -> ((JsonValue) member).isEmpty()));
    }

    /** The value in few words. */
    public String shown() {
        return content instanceof List<?> list
                ? list.stream()
                        .map(item -> ((JsonValue) item).shown())
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("")
                : content instanceof Map<?, ?> map
                        ? String.join(
                                ", ", map.keySet().stream().map(String::valueOf).toList())
                        : content instanceof Digits number ? number.text() : String.valueOf(content);
    }

    /** An error that says what was expected here. */
    public IllegalArgumentException refused(String expected) {
        return problem("expected " + expected + ", found " + kind());
    }

    /** An error about what stands here. */
    public IllegalArgumentException problem(String text) {
        return position.problem(path + ": " + text);
    }

    private <T> T expect(Class<T> type, String expected) {
        if (!type.isInstance(content)) {
            throw refused(expected);
        }
        return type.cast(content);
    }

    private String kind() {
        return content == null
                ? "null"
                : content instanceof List<?>
                        ? "a list"
                        : content instanceof Map<?, ?>
                                ? "an object"
                                : content instanceof String
                                        ? "a text"
                                        : content instanceof Boolean ? "true or false" : "a number";
    }
}
