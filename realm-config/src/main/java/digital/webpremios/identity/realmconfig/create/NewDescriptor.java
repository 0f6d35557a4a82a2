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
 * @param directory its directory
 * @param tenant its values
 */
record NewDescriptor(Path directory, NewTenant tenant) {

    /** Returns the path of the new file. */
    Path path() {
        return directory.resolve(tenant.realm() + ".yaml");
    }

    /** Returns whether the file exists. */
    boolean exists() {
        return Files.exists(path()) || Files.exists(directory.resolve(tenant.realm() + ".yml"));
    }

    /**
     * Checks the descriptor together with the others of the directory, and writes it if there are no findings.
     *
     * @return the findings; if there are any, nothing was written
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

    /** Copies the schema to the place that the descriptor's first line names, where editors find it. */
    private void placeSchema() throws IOException {
        Path schema =
                directory.resolve("..").resolve("tenant-descriptor.schema.json").normalize();
        if (!Files.exists(schema)) {
            Files.writeString(schema, DescriptorSchema.source().toPrettyString() + "\n");
        }
    }

    /** Writes the complete file or none, and never replaces an existing one. */
    private void place(Path file) throws IOException {
        Path whole = Files.createTempFile(directory, "." + tenant.realm(), ".new");
        try {
            Files.copy(file, whole, StandardCopyOption.REPLACE_EXISTING);
            Files.createFile(path()); // fails if somebody else was faster
            Files.move(whole, path(), StandardCopyOption.REPLACE_EXISTING);
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException(path() + " already exists; nothing was written", e);
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
