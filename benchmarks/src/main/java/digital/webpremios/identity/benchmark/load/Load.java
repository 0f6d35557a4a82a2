package digital.webpremios.identity.benchmark.load;

import digital.webpremios.identity.benchmark.request.Target;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/** A way to send requests. */
public interface Load {

    /** The name in reports. */
    String name();

    /**
     * Sends requests for a time, and checks every answer.
     *
     * @return how long the requests took, in microseconds
     * @throws IllegalStateException if an answer is not the token that was asked for
     */
    Histogram run(Target target, Duration length) throws InterruptedException;
}
