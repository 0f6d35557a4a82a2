package digital.webpremios.identity.realmconfig.finding;

import digital.webpremios.identity.realmconfig.source.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects the findings of a run, in the order in which they are reported. */
public final class Findings {
    /** Identifies the same finding in several environments. */
    private record Key(Location at, Rule rule, String message) {}

    private final List<Finding> all = new ArrayList<>();
    private int errors;
    private final Set<String> filesWithErrors = new HashSet<>();
    private final Map<String, NavigableSet<String>> environments = new TreeMap<>();

    /** Names the environments in which a file is checked. A finding in all of them is shown without environments. */
    public void expect(String file, Collection<String> names) {
        environments.put(file, new TreeSet<>(names));
    }

    /** Returns a reporter for findings of a rule that belong to no environment. */
    public Reporter of(Rule rule) {
        return of(rule, null);
    }

    /**
     * Returns a reporter for findings of a rule in an environment.
     *
     * @param environment null if the findings belong to no environment
     */
    public Reporter of(Rule rule, @Nullable String environment) {
        NavigableSet<String> in =
                environment == null ? Collections.emptyNavigableSet() : new TreeSet<>(List.of(environment));
        return (at, message) -> add(new Finding(at, rule, "", message, in));
    }

    /** Reports an error about a subject. */
    public void error(String rule, String subject, Location at, String message, String remedy) {
        report(Severity.ERROR, rule, subject, at, message, remedy);
    }

    /** Reports a warning about a subject. */
    public void warning(String rule, String subject, Location at, String message, String remedy) {
        report(Severity.WARNING, rule, subject, at, message, remedy);
    }

    /** Reports a note about a subject. */
    public void note(String rule, String subject, Location at, String message, String remedy) {
        report(Severity.NOTE, rule, subject, at, message, remedy);
    }

    /** Reports a finding of a rule whose severity and remedy depend on the case. */
    public void report(Severity severity, String rule, String subject, Location at, String message, String remedy) {
        add(new Finding(
                at, new Rule(rule, severity, message, remedy), subject, message, Collections.emptyNavigableSet()));
    }

    /** Returns the number of errors so far. */
    public int errors() {
        return errors;
    }

    private void add(Finding finding) {
        all.add(finding);
        if (finding.isError()) {
            errors++;
            filesWithErrors.add(finding.at().file());
        }
    }

    /** Returns whether an error was found in a file. */
    public boolean hasErrorIn(String file) {
        return filesWithErrors.contains(file);
    }

    /** Returns all findings in the order in which they were reported. */
    public List<Finding> all() {
        return Collections.unmodifiableList(all);
    }

    /** Returns the findings of one severity in the order in which they were reported. */
    public List<Finding> of(Severity severity) {
        return all.stream()
                .filter(finding -> finding.rule().severity() == severity)
                .toList();
    }

    /** Returns all findings sorted by place. The same finding in several environments is listed once. */
    public List<Finding> sorted() {
        Map<Key, NavigableSet<String>> merged = new LinkedHashMap<>();
        all.forEach(finding -> merged.computeIfAbsent(
                        new Key(finding.at(), finding.rule(), finding.message()), key -> new TreeSet<>())
                .addAll(finding.environments()));
        return merged.entrySet().stream()
                .map(entry -> merged(entry.getKey(), entry.getValue()))
                .sorted()
                .toList();
    }

    private Finding merged(Key key, NavigableSet<String> in) {
        boolean everywhere = in.equals(environments.get(key.at().file()));
        return new Finding(key.at(), key.rule(), "", key.message(), everywhere ? new TreeSet<>() : in);
    }
}
