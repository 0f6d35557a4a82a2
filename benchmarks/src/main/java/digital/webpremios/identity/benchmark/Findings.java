package digital.webpremios.identity.benchmark;

import digital.webpremios.identity.benchmark.measure.Measured;
import digital.webpremios.identity.benchmark.report.overload.OverloadResult;
import java.util.List;

/**
 * The results of a run.
 *
 * @param results of the comparison, of nodes and of curves
 * @param overload the results under overload, one for each place
 * @param failed the names of the measurements that failed
 */
record Findings(List<Measured> results, List<OverloadResult> overload, List<String> failed) {

    Findings {
        results = List.copyOf(results);
        overload = List.copyOf(overload);
        failed = List.copyOf(failed);
    }
}
