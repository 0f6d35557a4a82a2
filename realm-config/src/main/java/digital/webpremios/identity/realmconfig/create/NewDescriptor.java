package digital.webpremios.identity.realmconfig.create;

import digital.webpremios.identity.realmconfig.check.CheckedDirectory;
import digital.webpremios.identity.realmconfig.finding.Finding;
import digital.webpremios.identity.realmconfig.schema.DescriptorSchema;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A descriptor that does not exist yet.
 *
 * @param directory where it will be
 * @param tenant what it will say
 */
record NewDescriptor(Path directory, NewTenant tenant) {

    /** Where it will be. */
    Path path() {
        return directory.resolve(tenant.realm() + ".yaml");
    }

    /** Whether something is there already. */
    boolean exists() {
        return Files.exists(path()) || Files.exists(directory.resolve(tenant.realm() + ".yml"));
    }

    /**
     * Writes it, if nothing is found in it nor beside the others of the directory.
     *
     * @return what is found; if anything, nothing is written
     */
    List<Finding> write() throws IOException {
        Files.createDirectories(directory);
        Path draft = Files.createTempDirectory("realm-config");
        Path file = Files.writeString(draft.resolve(tenant.realm() + ".yaml"), tenant.descriptor());
        try {
            List<Finding> findings = new CheckedDirectory(directory).findingsWith(file);
            if (findings.isEmpty()) {
                place(file);
                placeSchema();
            }
            return findings;
        } finally {
            Files.deleteIfExists(file);
            Files.delete(draft);
        }
    }

    /** Where the descriptor's first line says that editors find it. */
    private void placeSchema() throws IOException {
        Path schema =
                directory.resolve("..").resolve("tenant-descriptor.schema.json").normalize();
        if (!Files.exists(schema)) {
            Files.writeString(schema, DescriptorSchema.source().toPrettyString() + "\n");
        }
    }

    /** The whole file or none, and never in the place of another. */
    private void place(Path file) throws IOException {
        Path whole = Files.createTempFile(directory, "." + tenant.realm(), ".new");
        try {
            Files.copy(file, whole, StandardCopyOption.REPLACE_EXISTING);
            Files.createFile(path()); // fails if somebody else was faster
            Files.move(whole, path(), StandardCopyOption.REPLACE_EXISTING);
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException(path() + " is there already; nothing is written", e);
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
