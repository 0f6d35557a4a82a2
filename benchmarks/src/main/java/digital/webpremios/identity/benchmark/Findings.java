package digital.webpremios.identity.benchmark;

import digital.webpremios.identity.benchmark.measure.Measured;
import digital.webpremios.identity.benchmark.report.overload.OverloadResult;
import java.util.List;

/**
 * What a run has found.
 *
 * @param results of the comparison, of nodes and of curves
 * @param overload of overload, at each place where it was run
 * @param failed the names of what has failed
 */
record Findings(List<Measured> results, List<OverloadResult> overload, List<String> failed) {

    Findings {
        results = List.copyOf(results);
        overload = List.copyOf(overload);
        failed = List.copyOf(failed);
    }
}
