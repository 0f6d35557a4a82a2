package digital.webpremios.identity.realmconfig.cognito.json;

import com.fasterxml.jackson.core.JsonParser;
import java.nio.file.Path;

/** Where a parser is in a file. */
record Places(Path file) {

    Position of(JsonParser parser) {
        return Position.of(file, parser.currentTokenLocation());
    }
}
