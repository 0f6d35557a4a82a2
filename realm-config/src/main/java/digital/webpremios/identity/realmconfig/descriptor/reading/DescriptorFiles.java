package digital.webpremios.identity.realmconfig.descriptor.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds descriptors. */
public final class DescriptorFiles {

    private DescriptorFiles() {}

    /**
     * The files, and of directories all that end in {@code .yaml} or {@code .yml}, by name.
     *
     * @throws IllegalArgumentException if one is not there, or a directory has none
     */
    public static List<Path> below(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(in(path));
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                throw new IllegalArgumentException(path + ": there is no such file or directory");
            }
        }
        return files;
    }

    private static List<Path> in(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            List<Path> files = entries.filter(
                            file -> file.getFileName().toString().matches(".*\\.ya?ml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new IllegalArgumentException(directory + ": no descriptor here; expected files *.yaml");
            }
            return files;
        }
    }
}
