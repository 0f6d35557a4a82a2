package digital.webpremios.identity.benchmark.report;

import digital.webpremios.identity.benchmark.measure.Measured;
import digital.webpremios.identity.benchmark.measure.Subject;
import java.util.List;
import java.util.Optional;

/**
 * Finds measurements by their subject.
 *
 * @param all in the order of measuring: the closed loop of a target comes before any other load
 */
public record Results(List<Measured> all) {

    public Results {
        all = List.copyOf(all);
    }

    /** The result of the closed loop; empty if it was not run. */
    public Optional<Measured> closedLoop(Subject subject) {
        return all.stream().filter(result -> result.subject().equals(subject)).findFirst();
    }
}
