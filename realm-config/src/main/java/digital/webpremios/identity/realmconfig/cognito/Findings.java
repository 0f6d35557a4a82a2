package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** All findings of an import, in the order in which they were made. */
final class Findings {

    private static final int SHOWN = 50;

    private final List<Finding> all = new ArrayList<>();

    void error(String rule, String subject, Position position, String meaning, String remedy) {
        all.add(new Finding(Severity.ERROR, rule, subject, position, meaning, remedy));
    }

    void warning(String rule, String subject, Position position, String meaning, String remedy) {
        all.add(new Finding(Severity.WARNING, rule, subject, position, meaning, remedy));
    }

    void note(String rule, String subject, Position position, String meaning, String remedy) {
        all.add(new Finding(Severity.NOTE, rule, subject, position, meaning, remedy));
    }

    void add(Finding finding) {
        all.add(finding);
    }

    List<Finding> all() {
        return Collections.unmodifiableList(all);
    }

    List<Finding> of(Severity severity) {
        return all.stream().filter(finding -> finding.severity() == severity).toList();
    }

    /**
     * Ends the import if there is an error.
     *
     * @throws IllegalArgumentException naming every error with file, line and column
     */
    void refuseErrors() {
        List<Finding> errors = of(Severity.ERROR);
        if (errors.isEmpty()) {
            return;
        }
        String more = errors.size() > SHOWN ? "\n  and " + (errors.size() - SHOWN) + " more" : "";
        throw new IllegalArgumentException(errors.stream()
                .limit(SHOWN)
                .map(finding -> "\n  " + finding)
                .collect(Collectors.joining("", errors.size() + " errors; nothing was written", more)));
    }
}
