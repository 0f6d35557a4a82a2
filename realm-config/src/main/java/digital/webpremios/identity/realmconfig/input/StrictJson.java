package digital.webpremios.identity.realmconfig.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Reads one JSON value strictly: no second value, no name twice in an object, and no deeper nesting than Keycloak
 * itself uses.
 */
public final class StrictJson {

    private static final int MAX_DEPTH = 100;

    /** A mapper with these rules. */
    public static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Jackson's message that quotes a word of the file. The word is removed, because the file may contain secrets. */
    private static final Pattern UNRECOGNIZED = Pattern.compile("^Unrecognized token '.*'");

    private StrictJson() {}

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException with line, column and problem if the text is no such JSON
     */
    public static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(problem(e), e);
        }
    }

    /** Reads bytes of UTF-8. */
    public static JsonNode read(byte[] utf8) {
        try {
            return MAPPER.readTree(utf8);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(problem(e), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("the text is not in UTF-8", e);
        }
    }

    /** Returns the problem and its place in one line. */
    public static String problem(JsonProcessingException e) {
        String words = UNRECOGNIZED
                .matcher(String.valueOf(e.getOriginalMessage())
                        .lines()
                        .findFirst()
                        .orElse(""))
                .replaceFirst("Unrecognized token");
        return e.getLocation() == null
                ? "not JSON: " + words
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ": not JSON: " + words;
    }

    /** Returns the kind of a value, for messages. */
    public static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case NULL -> "null";
            case MISSING -> "empty";
            case STRING -> "a text";
            case NUMBER -> "a number";
            default -> "a single value";
        };
    }
}
