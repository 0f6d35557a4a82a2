package digital.webpremios.identity.realmconfig.check;

import digital.webpremios.identity.realmconfig.check.finding.Findings;
import digital.webpremios.identity.realmconfig.check.source.Location;
import digital.webpremios.identity.realmconfig.descriptor.reading.DescriptorFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a tenant as the other commands do: what passes the check can be rendered and applied, even where a rule is missing
 * here.
 */
record StrictReading(Path file, Optional<String> environment) {

    private static final Pattern PLACE = Pattern.compile("(?s):([0-9]{1,9}): (.*)");

    void check(Findings findings) {
        try {
            DescriptorFile.read(file).tenant(environment);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            String message = String.valueOf(e.getMessage());
            String rest = message.startsWith(file.toString())
                    ? message.substring(file.toString().length())
                    : message;
            Matcher place = PLACE.matcher(rest);
            boolean named = place.matches();
            findings.of(FileRules.READER, environment)
                    .report(
                            new Location(file.toString(), named ? Integer.parseInt(place.group(1)) : 1, 1),
                            named ? place.group(2) : message);
        }
    }
}
