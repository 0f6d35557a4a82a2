package digital.webpremios.identity.benchmark;

import digital.webpremios.identity.benchmark.measure.Measured;
import digital.webpremios.identity.benchmark.report.OverloadResult;
import java.util.List;
import java.util.Optional;

/**
 * What a run has found.
 *
 * @param results of the comparison, of nodes and of curves
 * @param overload of overload, if that was run
 * @param failed the names of what has failed
 */
record Findings(List<Measured> results, Optional<OverloadResult> overload, List<String> failed) {

    Findings {
        results = List.copyOf(results);
        failed = List.copyOf(failed);
    }
}
