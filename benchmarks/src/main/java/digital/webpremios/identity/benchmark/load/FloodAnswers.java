package digital.webpremios.identity.benchmark.load;

import digital.webpremios.identity.benchmark.request.Answer;
import digital.webpremios.identity.benchmark.request.TokenAnswer;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What came back from a flood, counted by one thread. */
public final class FloodAnswers {

    private final Histogram tokens = Latencies.histogram();
    private final Histogram refusals = Latencies.histogram();
    private final Map<String, Long> others = new TreeMap<>();

    /** How long requests took that got a checked token, in microseconds from the moment at which they were sent. */
    public Histogram tokens() {
        return tokens;
    }

    /** The same of those that got a 503 with {@code Retry-After}. */
    public Histogram refusals() {
        return refusals;
    }

    /** How many got anything else, by what it was. */
    public Map<String, Long> others() {
        return Map.copyOf(others);
    }

    /** Requests that were sent. */
    public long sent() {
        return tokens.getTotalCount()
                + refusals.getTotalCount()
                + others.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Requests that got anything but a token or a 503 with {@code Retry-After}. */
    public long failed() {
        return others.values().stream().mapToLong(Long::longValue).sum();
    }

    void count(Answer answer, String scope, long nanos) {
        if (answer.status() == 503 && answer.saysWhenToRetry()) {
            Latencies.record(refusals, nanos);
        } else {
            try {
                TokenAnswer.of(answer, scope);
                Latencies.record(tokens, nanos);
            } catch (IllegalStateException e) {
                fail("answered " + answer.status());
            }
        }
    }

    /** Counts one more that got anything else. */
    public void fail(String what) {
        others.merge(what, 1L, Long::sum);
    }
}
