package digital.webpremios.identity.realmconfig.check;

import digital.webpremios.identity.realmconfig.input.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Merges the environment variables with those of a file of lines {@code NAME=VALUE}. */
final class SecretsEnvironment {

    private static final Pattern LINE = Pattern.compile("(?:export )?([A-Za-z_][A-Za-z0-9_]*)=(.*)");

    private SecretsEnvironment() {}

    static Map<String, String> of(Map<String, String> environment, @Nullable Path file) {
        Map<String, String> all = new HashMap<>();
        if (file != null) {
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException("--secrets-env: " + file + " is not a file");
            }
            for (String line : TextFile.read(file, TextFile.DESCRIPTOR).lines().toList()) {
                Matcher matcher = LINE.matcher(line.strip());
                if (matcher.matches()) {
                    all.put(matcher.group(1), matcher.group(2));
                }
            }
        }
        all.putAll(environment);
        return all;
    }
}
