package digital.webpremios.identity.benchmark.measure;

import java.io.IOException;

/** Counts the SQL statements of a server. */
public interface StatementCounter {

    /** Statements since the first call. */
    long statements() throws IOException, InterruptedException;
}
