package digital.webpremios.identity.realmconfig.check.finding;

import digital.webpremios.identity.realmconfig.check.source.Location;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A rule that is broken.
 *
 * @param at where
 * @param rule which
 * @param message how, in words
 * @param environments in which of its file's environments; none if in all
 */
public record Finding(Location at, Rule rule, String message, NavigableSet<String> environments)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::at)
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(Finding::message);

    public Finding {
        environments = new TreeSet<>(environments);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
