package digital.webpremios.identity.realmconfig.check;

import digital.webpremios.identity.realmconfig.finding.Finding;
import digital.webpremios.identity.realmconfig.rule.Rules;
import digital.webpremios.identity.realmconfig.schema.DescriptorSchema;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A directory of descriptors against which a new descriptor is checked.
 *
 * @param directory the directory
 */
public record CheckedDirectory(Path directory) {

    /** Returns the findings that a new descriptor causes, in itself or in the existing ones. */
    public List<Finding> findingsWith(Path descriptor) {
        Check check = new Check(DescriptorSchema.load(), Rules.all(null), null);
        Set<Finding> before = new HashSet<>(run(check, directory));
        return run(check, directory, descriptor).stream()
                .filter(finding -> !before.contains(finding))
                .toList();
    }

    private static List<Finding> run(Check check, Path... paths) {
        Progress silent = new Progress(new PrintWriter(Writer.nullWriter()), false);
        return check.run(Stream.of(paths).toList(), silent).sorted();
    }
}
