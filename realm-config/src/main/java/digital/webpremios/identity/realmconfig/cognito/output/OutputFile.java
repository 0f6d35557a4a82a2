package digital.webpremios.identity.realmconfig.cognito.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import digital.webpremios.identity.realmconfig.source.JsonSource;
import digital.webpremios.identity.realmconfig.source.Location;
import digital.webpremios.identity.realmconfig.source.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A file of the AWS CLI's output, with one JSON object or several in a row. It is read as a stream. */
public final class OutputFile {
    private static final String USERS = "Users";

    // an error never quotes the file, because there are secrets in it
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private OutputFile() {}

    /** Receives the objects of a file. */
    interface Visitor {
        /** Called when an object begins. */
        void begin(Location at);

        /** Receives a top-level member. Whatever the visitor does not read is skipped. */
        void member(Member member) throws IOException;

        /** Called when the object ends. */
        void end();
    }

    /**
     * A top-level member whose value has not been read yet.
     *
     * @param name its name
     * @param at its place in the file
     */
    record Member(String name, Location at, JsonParser parser, JsonSource source) {
        /** Reads the whole value. */
        Value value() throws IOException {
            return source.read(name);
        }

        /** Reads the values of a list one by one. */
        void items(Consumer<Value> reader) throws IOException {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                throw at.problem(name + ": expected a list");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                reader.accept(source.read(name + "[]"));
            }
        }
    }

    /**
     * Reads the users of a file one by one.
     *
     * @throws IllegalArgumentException naming file, line and column
     */
    public static void users(Path file, Consumer<Value> reader) {
        read(file, new Visitor() {
            @Override
            public void begin(Location at) {}

            @Override
            public void member(Member member) throws IOException {
                if (member.name().equals(USERS)) {
                    member.items(reader);
                }
            }

            @Override
            public void end() {}
        });
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException naming file, line and column
     */
    static void read(Path file, Visitor visitor) {
        try (JsonParser parser = FACTORY.createParser(file.toFile())) {
            if (parser.nextToken() == null) {
                throw new IllegalArgumentException(file + ": the file is empty; the command printed nothing");
            }
            JsonSource source = new JsonSource(file, parser);
            do {
                object(parser, source, visitor);
            } while (parser.nextToken() != null);
        } catch (JsonEOFException e) {
            throw JsonSource.at(file, e.getLocation())
                    .problem("the JSON ends in the middle, the file is truncated; run the command again");
        } catch (JsonProcessingException e) {
            throw JsonSource.at(file, e.getLocation()).problem(NoJson.because(file, e.getOriginalMessage()));
        } catch (CharacterCodingException e) {
            throw Location.ofFile(file.toString()).problem(NoJson.inACodePage(""));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void object(JsonParser parser, JsonSource source, Visitor visitor) throws IOException {
        Location at = source.at();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw at.problem("expected an object as the AWS CLI prints it, found "
                    + (parser.currentToken() == JsonToken.START_ARRAY ? "a list" : "a single value")
                    + "; run the command without --query");
        }
        visitor.begin(at);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Location of = source.at();
            parser.nextToken();
            visitor.member(new Member(name, of, parser, source));
            parser.skipChildren();
        }
        visitor.end();
    }
}
