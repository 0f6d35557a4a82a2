package digital.webpremios.identity.realmconfig.cognito.output;

import digital.webpremios.identity.realmconfig.source.Value;
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

/** The values of the AWS CLI's output for one pool. Users stay in their files. */
public final class Outputs {

    private final Map<String, List<Value>> values = new LinkedHashMap<>();
    private final Set<Path> userFiles = new LinkedHashSet<>();
    private final Map<String, List<String>> groupsOfUsers = new HashMap<>();

    Outputs() {}

    void add(String member, Value value) {
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

    /** Returns the values of a top-level member from all files. */
    public List<Value> all(String member) {
        return values.getOrDefault(member, List.of());
    }

    /**
     * Returns the value of a top-level member that may occur only once.
     *
     * @throws IllegalArgumentException if it occurs twice
     */
    public Optional<Value> one(String member) {
        List<Value> found = all(member);
        if (found.size() > 1) {
            throw found.get(1)
                    .problem("there is one in " + found.get(0).at()
                            + " already; a directory holds the files of one pool");
        }
        return found.stream().findFirst();
    }

    /** Returns the files that contain the output of {@code list-users}. */
    public List<Path> userFiles() {
        return List.copyOf(userFiles);
    }

    /** Returns the groups of each user, by user name. */
    public Map<String, List<String>> groupsOfUsers() {
        return groupsOfUsers;
    }
}
