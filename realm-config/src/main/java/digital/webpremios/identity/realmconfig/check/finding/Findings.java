package digital.webpremios.identity.realmconfig.check.finding;

import digital.webpremios.identity.realmconfig.check.source.Location;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Findings as they come. What is found again in another environment of the file is the same finding. */
public final class Findings {

    private record Key(Location at, Rule rule, String message) {}

    private final Map<Key, NavigableSet<String>> found = new HashMap<>();
    private final Set<String> broken = new HashSet<>();
    private final Map<String, NavigableSet<String>> environments = new TreeMap<>();

    /** A file and the environments in which it is checked. */
    public void expect(String file, Collection<String> names) {
        environments.put(file, new TreeSet<>(names));
    }

    /** For findings of a rule in an environment, or in none. */
    public Reporter of(Rule rule, Optional<String> environment) {
        return (at, message) -> {
            if (rule.severity() == Severity.ERROR) {
                broken.add(at.file());
            }
            Set<String> in = found.computeIfAbsent(new Key(at, rule, message), key -> new TreeSet<>());
            environment.ifPresent(in::add);
        };
    }

    /** Whether an error is found in a file. */
    public boolean hasErrorIn(String file) {
        return broken.contains(file);
    }

    /** All, sorted by place. */
    public List<Finding> sorted() {
        return found.entrySet().stream()
                .map(entry -> finding(entry.getKey(), entry.getValue()))
                .sorted()
                .toList();
    }

    private Finding finding(Key key, NavigableSet<String> in) {
        boolean everywhere = in.equals(environments.get(key.at().file()));
        return new Finding(key.at(), key.rule(), key.message(), everywhere ? new TreeSet<>() : in);
    }
}
