package digital.webpremios.identity.realmconfig.cognito.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;

/** A file with one JSON object or several after one another, read as it streams by. */
public final class JsonFile {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(
                    StreamReadFeature
                            .INCLUDE_SOURCE_IN_LOCATION) // an error never quotes the file: there are secrets in it
            .build();

    private JsonFile() {}

    /** What is told of a file. */
    public interface Visitor {

        /** An object begins. */
        void begin(Position position);

        /** A member of it; what the visitor does not read is skipped. */
        void member(String name, JsonStream value) throws IOException;

        /** The object ended. */
        void end();
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException naming file, line and column
     */
    public static void read(Path file, Visitor visitor) {
        Places places = new Places(file);
        try (JsonParser parser = FACTORY.createParser(file.toFile())) {
            if (parser.nextToken() == null) {
                throw new IllegalArgumentException(file + ": the file is empty; the command printed nothing");
            }
            do {
                object(parser, places, visitor);
            } while (parser.nextToken() != null);
        } catch (JsonEOFException e) {
            throw Position.of(file, e.getLocation())
                    .problem("the JSON ends in the middle, the file is truncated; run the command again");
        } catch (JsonProcessingException e) {
            throw Position.of(file, e.getLocation()).problem(NoJson.because(file, e.getOriginalMessage()));
        } catch (CharacterCodingException e) {
            throw Position.of(file).problem(NoJson.inACodePage(""));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void object(JsonParser parser, Places places, Visitor visitor) throws IOException {
        Position position = places.of(parser);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw position.problem("expected an object as the AWS CLI prints it, found "
                    + (parser.currentToken() == JsonToken.START_ARRAY ? "a list" : "a single value")
                    + "; run the command without --query");
        }
        visitor.begin(position);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Position member = places.of(parser);
            parser.nextToken();
            visitor.member(name, new JsonStream(parser, name, member, places));
            parser.skipChildren();
        }
        visitor.end();
    }
}
