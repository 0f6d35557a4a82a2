package digital.webpremios.identity.benchmark.meter;

import java.io.IOException;
import java.util.List;

/** Counts the SQL statements of a server. */
public interface StatementCounter {

    /** The number of statements since the first call. */
    long statements() throws IOException, InterruptedException;

    /** A counter for several nodes together. */
    static StatementCounter sum(List<? extends StatementCounter> nodes) {
        List<StatementCounter> all = List.copyOf(nodes);
        return () -> {
            long statements = 0;
            for (StatementCounter node : all) {
                statements += node.statements();
            }
            return statements;
        };
    }
}
