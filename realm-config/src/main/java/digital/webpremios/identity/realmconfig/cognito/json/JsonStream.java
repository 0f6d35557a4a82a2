package digital.webpremios.identity.realmconfig.cognito.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.function.Consumer;

/** The value of a top-level member that has not been read yet. */
public final class JsonStream {

    private final JsonParser parser;
    private final String name;
    private final Position position;
    private final Places places;

    JsonStream(JsonParser parser, String name, Position position, Places places) {
        this.parser = parser;
        this.name = name;
        this.position = position;
        this.places = places;
    }

    /** Where the member stands. */
    public Position position() {
        return position;
    }

    /** Reads it whole. */
    public JsonValue value() throws IOException {
        return JsonValue.read(parser, name, places);
    }

    /** Reads the items of a list one by one. */
    public void items(Consumer<JsonValue> reader) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw position.problem(name + ": expected a list");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            reader.accept(JsonValue.read(parser, name + "[]", places));
        }
    }
}
