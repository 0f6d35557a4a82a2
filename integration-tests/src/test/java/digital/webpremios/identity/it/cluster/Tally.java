package digital.webpremios.identity.it.cluster;

import digital.webpremios.identity.it.support.token.Answers;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Counts how the requests of a load ended. */
final class Tally {

    static final String EXPECTED = "answered as expected";
    static final String UNAVAILABLE = "503 with Retry-After";
    static final String REFUSED = "connection refused";
    static final String LOST = "connection closed without an answer";
    static final String HALF = "connection closed in the middle of an answer";
    static final String HUNG = "no answer within a minute";

    private static final String UNAVAILABLE_BODY = "{\"error\":\"temporarily_unavailable\"}";
    private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]*");
    private static final int SERVICE_UNAVAILABLE = 503;

    private final String name;
    private final Map<String, Outcome> outcomes = new ConcurrentSkipListMap<>();

    Tally(String name) {
        this.name = name;
    }

    void answer(HttpResponse<String> answer, boolean expected, Duration time) {
        if (expected) {
            count(EXPECTED, time);
        } else if (isUnavailable(answer)) {
            count(UNAVAILABLE, time);
        } else {
            count("WRONG: " + answer.statusCode() + " " + answer.headers().map().keySet() + " " + answer.body(), time);
        }
    }

    /** No complete answer; a part of it may have arrived. */
    void broken(IOException failure, boolean answerBegan, Duration time) {
        if (answerBegan) {
            count(HALF, time);
        } else {
            count(failure instanceof ConnectException ? REFUSED : LOST, time);
        }
    }

    void hung(Duration time) {
        count(HUNG, time);
    }

    /** The outcomes that occurred. */
    Set<String> outcomes() {
        return outcomes.keySet();
    }

    /** The number of requests with this outcome so far. */
    int count(String outcome) {
        return outcomes.getOrDefault(outcome, Outcome.NONE).count();
    }

    /** The longest time of a request with this outcome. */
    Duration slowest(String outcome) {
        return outcomes.getOrDefault(outcome, Outcome.NONE).slowest();
    }

    /** The longest time of any request. */
    Duration slowest() {
        return outcomes.values().stream()
                .map(Outcome::slowest)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private int sent() {
        return outcomes.values().stream().mapToInt(Outcome::count).sum();
    }

    @Override
    public String toString() {
        return name + ": " + sent() + " sent; "
                + outcomes.entrySet().stream()
                        .map(entry -> entry.getValue().count() + " " + entry.getKey())
                        .collect(Collectors.joining(", "))
                + "; slowest " + slowest().toMillis() + " ms";
    }

    private void count(String outcome, Duration time) {
        outcomes.merge(outcome, new Outcome(1, time), Outcome::and);
    }

    /** The contract's form, to the last character. */
    private static boolean isUnavailable(HttpResponse<String> answer) {
        return answer.statusCode() == SERVICE_UNAVAILABLE
                && answer.body().equals(UNAVAILABLE_BODY)
                && answer.headers()
                        .firstValue("Retry-After")
                        .filter(seconds -> SECONDS.matcher(seconds).matches())
                        .isPresent()
                && hasHeader(answer, "Content-Type", Answers.JSON)
                && hasHeader(answer, "Cache-Control", "no-store")
                && hasHeader(answer, "X-Content-Type-Options", "nosniff");
    }

    private static boolean hasHeader(HttpResponse<String> answer, String name, String value) {
        return answer.headers().firstValue(name).filter(value::equals).isPresent();
    }

    /** The number of requests with one outcome, and the longest time among them. */
    private record Outcome(int count, Duration slowest) {
        static final Outcome NONE = new Outcome(0, Duration.ZERO);

        Outcome and(Outcome more) {
            return new Outcome(count + more.count, slowest.compareTo(more.slowest) < 0 ? more.slowest : slowest);
        }
    }
}
