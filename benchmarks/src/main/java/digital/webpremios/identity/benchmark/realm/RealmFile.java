package digital.webpremios.identity.benchmark.realm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A shipped realm file, from which realms are made.
 *
 * @param json the file's text, with every placeholder replaced by {@link #SECRET}
 */
public record RealmFile(String json) {

    /** The secret of every client that is made. */
    public static final String SECRET = "secret-of-the-benchmark";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[A-Z_]+(:[^}]*)?}");

    public static RealmFile read(Path file) throws IOException {
        return new RealmFile(PLACEHOLDER.matcher(Files.readString(file)).replaceAll(SECRET));
    }

    /** A draft of a realm like this one. */
    public RealmDraft draft(String realm) {
        try {
            ObjectNode representation = (ObjectNode) new ObjectMapper().readTree(json);
            representation.remove("users");
            representation.put("realm", realm);
            return new RealmDraft(representation);
        } catch (IOException e) {
            throw new IllegalStateException("The realm file is no JSON", e);
        }
    }
}
