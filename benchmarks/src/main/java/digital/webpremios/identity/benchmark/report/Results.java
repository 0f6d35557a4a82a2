package digital.webpremios.identity.benchmark.report;

import digital.webpremios.identity.benchmark.measure.Measured;
import digital.webpremios.identity.benchmark.measure.Subject;
import java.util.List;
import java.util.Optional;

/**
 * What was measured, to be looked up.
 *
 * @param all in the order in which it was measured: the closed loop of a target before any other load
 */
record Results(List<Measured> all) {

    Results {
        all = List.copyOf(all);
    }

    /** The closed loop's result; nothing if it was not run. */
    Optional<Measured> closedLoop(Subject subject) {
        return all.stream().filter(result -> result.subject().equals(subject)).findFirst();
    }
}
