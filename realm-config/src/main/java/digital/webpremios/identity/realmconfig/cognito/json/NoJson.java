package digital.webpremios.identity.realmconfig.cognito.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file is that is no JSON, as far as its beginning tells. */
final class NoJson {

    private static final int BEGINNING = 200;

    private NoJson() {}

    static String because(Path file, String problem) {
        String beginning = beginning(file);
        if (beginning.startsWith("<")) {
            return "this is XML or HTML; expected JSON as the AWS CLI prints it";
        }
        if (beginning.startsWith("An error occurred (") || beginning.startsWith("aws: ")) {
            return "this is an error of the AWS CLI, no answer; run the command again when its cause is gone";
        }
        if (!beginning.startsWith("{")) {
            return "no JSON; run the command with --output json, and keep nothing but its output here";
        }
        return "no JSON: " + problem;
    }

    private static String beginning(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(BEGINNING), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .strip();
        } catch (IOException e) {
            return "";
        }
    }
}
