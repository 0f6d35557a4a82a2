package digital.webpremios.identity.realmconfig.cognito.json;

import com.fasterxml.jackson.core.JsonLocation;
import java.nio.file.Path;

/**
 * A place in a file.
 *
 * @param file the file
 * @param line counted from one; zero for the file as a whole
 * @param column counted from one; zero for the file as a whole
 */
public record Position(Path file, int line, int column) {

    /** The file as a whole. */
    public static Position of(Path file) {
        return new Position(file, 0, 0);
    }

    static Position of(Path file, JsonLocation location) {
        return new Position(file, location.getLineNr(), location.getColumnNr());
    }

    /** An error about what stands here. */
    public IllegalArgumentException problem(String text) {
        return new IllegalArgumentException(this + ": " + text);
    }

    @Override
    public String toString() {
        return line == 0 ? file.toString() : file + ":" + line + ":" + column;
    }
}
