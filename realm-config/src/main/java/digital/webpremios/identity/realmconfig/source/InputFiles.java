package digital.webpremios.identity.realmconfig.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Finds descriptors in the files and directories of the command line. */
public final class InputFiles {
    private InputFiles() {}

    /**
     * Returns the files, and the {@code .yaml} and {@code .yml} files of the directories, each once and sorted by name,
     * so that the order of the arguments makes no difference.
     *
     * @param problems receives each directory that cannot be read or has no descriptor
     */
    public static List<Path> of(List<Path> paths, BiConsumer<Path, String> problems) {
        Set<Path> seen = new HashSet<>();
        return paths.stream()
                .flatMap(path -> Files.isDirectory(path) ? in(path, problems).stream() : Stream.of(path))
                .sorted(Comparator.comparing(Path::toString))
                .filter(path -> seen.add(real(path)))
                .toList();
    }

    /**
     * Returns the files in the order of the arguments, for commands that stop at the first problem.
     *
     * @throws IllegalArgumentException if a file is missing, or a directory has no descriptor
     */
    public static List<Path> inOrder(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new IllegalArgumentException(path + ": there is no such file or directory");
            }
            files.addAll(
                    Files.isDirectory(path)
                            ? in(path, (directory, problem) -> {
                                throw new IllegalArgumentException(directory + ": " + problem);
                            })
                            : List.of(path));
        }
        return files;
    }

    private static List<Path> in(Path directory, BiConsumer<Path, String> problems) {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(directory)) {
            entries.filter(entry -> entry.getFileName().toString().matches(".*\\.ya?ml"))
                    .filter(entry -> !Files.isDirectory(entry))
                    .sorted()
                    .forEach(files::add);
        } catch (IOException | UncheckedIOException e) {
            problems.accept(directory, "the directory cannot be read");
            return List.of();
        }
        if (files.isEmpty()) {
            problems.accept(directory, "the directory has no file *.yaml or *.yml");
        }
        return files;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
