package digital.webpremios.identity.benchmark.load;

import digital.webpremios.identity.benchmark.request.Answer;
import digital.webpremios.identity.benchmark.request.TokenAnswer;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** The answers to a flood, counted by one thread. */
public final class FloodAnswers {

    private final Histogram tokens = Latencies.histogram();
    private final Histogram refusals = Latencies.histogram();
    private final Map<String, Long> others = new TreeMap<>();

    /** Latencies of requests that got a checked token, in microseconds from the moment of sending. */
    public Histogram tokens() {
        return tokens;
    }

    /** Latencies of requests that got a 503 with {@code Retry-After}, in microseconds from the moment of sending. */
    public Histogram refusals() {
        return refusals;
    }

    /** The number of all other outcomes, by kind. */
    public Map<String, Long> others() {
        return Map.copyOf(others);
    }

    /** The number of requests that were sent. */
    public long sent() {
        return tokens.getTotalCount()
                + refusals.getTotalCount()
                + others.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The number of requests that got neither a token nor a 503 with {@code Retry-After}. */
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

    /** Counts one more request with another outcome. */
    public void fail(String what) {
        others.merge(what, 1L, Long::sum);
    }
}
