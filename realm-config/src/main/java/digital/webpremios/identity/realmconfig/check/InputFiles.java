package digital.webpremios.identity.realmconfig.check;

import digital.webpremios.identity.realmconfig.check.finding.Findings;
import digital.webpremios.identity.realmconfig.check.source.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files to check: those that are named, and the descriptors in directories that are. Each once, by name: the order of the arguments makes no difference. */
final class InputFiles {

    private final Findings findings;
    private final Set<Path> seen = new HashSet<>();

    InputFiles(Findings findings) {
        this.findings = findings;
    }

    List<Path> of(List<Path> paths) {
        return paths.stream()
                .flatMap(path -> Files.isDirectory(path) ? in(path).stream() : Stream.of(path))
                .sorted(Comparator.comparing(Path::toString))
                .filter(path -> seen.add(real(path)))
                .toList();
    }

    private List<Path> in(Path directory) {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(directory)) {
            entries.filter(entry -> entry.getFileName().toString().matches(".*\\.ya?ml"))
                    .filter(entry -> !Files.isDirectory(entry))
                    .sorted()
                    .forEach(files::add);
        } catch (IOException | UncheckedIOException e) {
            report(directory, "the directory cannot be read");
            return List.of();
        }
        if (files.isEmpty()) {
            report(directory, "the directory has no file *.yaml or *.yml");
        }
        return files;
    }

    private void report(Path directory, String message) {
        findings.of(FileRules.FILE, Optional.empty()).report(Location.startOf(directory.toString()), message);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
