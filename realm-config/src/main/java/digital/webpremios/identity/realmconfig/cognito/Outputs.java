package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.JsonFile;
import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the AWS CLI printed of a pool, but for the users, who stay in their files. */
final class Outputs {

    private static final String GROUPS = "groups";

    private final Map<String, List<JsonValue>> values = new LinkedHashMap<>();
    private final Set<Path> userFiles = new LinkedHashSet<>();
    private final Map<String, List<String>> groupsOfUsers = new HashMap<>();

    private Outputs() {}

    /**
     * Reads every file of a directory and of the directory {@code groups} in it.
     *
     * @throws IllegalArgumentException naming file, line and column
     */
    static Outputs read(Path directory, Findings findings) throws IOException {
        Outputs outputs = new Outputs();
        Pages pages = new Pages();
        for (Path file : files(directory)) {
            JsonFile.read(file, new OutputReader(file, outputs, pages, findings));
        }
        pages.report(findings);
        return outputs;
    }

    private static List<Path> files(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new IllegalArgumentException(directory + ": there is no such directory");
        }
        List<Path> files = new ArrayList<>(in(directory));
        if (Files.isDirectory(directory.resolve(GROUPS))) {
            files.addAll(in(directory.resolve(GROUPS)));
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException(directory
                    + ": the directory is empty; expected what the AWS CLI printed, see docs/import-cognito.md");
        }
        return files;
    }

    private static List<Path> in(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    void add(String member, JsonValue value) {
        values.computeIfAbsent(member, any -> new ArrayList<>()).add(value);
    }

    void addUserFile(Path file) {
        userFiles.add(file);
    }

    void addMember(String username, String group) {
        groupsOfUsers.merge(
                username,
                List.of(group),
                (known, one) -> known.contains(group)
                        ? known
                        : Stream.concat(known.stream(), one.stream()).toList());
    }

    /** The values of a top-level member, of all files. */
    List<JsonValue> all(String member) {
        return values.getOrDefault(member, List.of());
    }

    /**
     * The value of a top-level member that is there once at most.
     *
     * @throws IllegalArgumentException if it is there twice
     */
    Optional<JsonValue> one(String member) {
        List<JsonValue> found = all(member);
        if (found.size() > 1) {
            throw found.get(1)
                    .problem("there is one in " + found.get(0).position()
                            + " already; a directory holds the files of one pool");
        }
        return found.stream().findFirst();
    }

    /** The files with {@code list-users}. */
    List<Path> userFiles() {
        return List.copyOf(userFiles);
    }

    /** Groups by user name. */
    Map<String, List<String>> groupsOfUsers() {
        return groupsOfUsers;
    }
}
