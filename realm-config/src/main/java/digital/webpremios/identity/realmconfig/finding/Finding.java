package digital.webpremios.identity.realmconfig.finding;

import digital.webpremios.identity.realmconfig.source.Location;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * One violation of a rule.
 *
 * @param at the place of the violation
 * @param rule the rule
 * @param subject what the finding is about, such as {@code client abc}; empty if the message says it. It is never a
 *     secret, a person's name or an address
 * @param message what is wrong
 * @param environments the environments of the file that have the violation; empty for all
 */
public record Finding(Location at, Rule rule, String subject, String message, NavigableSet<String> environments)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::at)
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(Finding::message);

    public Finding {
        environments = environments.isEmpty() ? Collections.emptyNavigableSet() : new TreeSet<>(environments);
    }

    /** Returns whether the finding is an error. */
    public boolean isError() {
        return rule.severity() == Severity.ERROR;
    }

    /** Returns the number of findings with a severity. */
    static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.rule().severity() == severity)
                .count();
    }

    /** Returns the subject, if there is one, and the message. */
    public String text() {
        return subject.isEmpty() ? message : subject + ": " + message;
    }

    /** Returns the message, and in brackets the environments unless all have the violation. */
    public String textWithEnvironments() {
        return environments.isEmpty() ? text() : text() + " (" + String.join(", ", environments) + ")";
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
