package digital.webpremios.identity.it;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the requests of a load ended. */
final class Tally {

    static final String EXPECTED = "answered as expected";
    static final String UNAVAILABLE = "503 with Retry-After";
    static final String REFUSED = "connection refused";
    static final String LOST = "connection closed without an answer";
    static final String HUNG = "no answer within a minute";

    private static final String UNAVAILABLE_BODY = "{\"error\":\"temporarily_unavailable\"}";
    private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]*");
    private static final int SERVICE_UNAVAILABLE = 503;

    private final String name;
    private final Map<String, AtomicInteger> outcomes = new ConcurrentSkipListMap<>();
    private final AtomicLong slowestMillis = new AtomicLong();

    Tally(String name) {
        this.name = name;
    }

    void answer(HttpResponse<String> answer, boolean expected) {
        if (expected) {
            count(EXPECTED);
        } else if (isUnavailable(answer)) {
            count(UNAVAILABLE);
        } else {
            count("WRONG: " + answer.statusCode() + " " + answer.headers().map().keySet() + " " + answer.body());
        }
    }

    void broken(IOException failure) {
        count(failure instanceof ConnectException ? REFUSED : LOST);
    }

    void hung() {
        count(HUNG);
    }

    void took(Duration time) {
        slowestMillis.accumulateAndGet(time.toMillis(), Math::max);
    }

    /** The outcomes that there were. */
    Set<String> outcomes() {
        return outcomes.keySet();
    }

    /** How many were told to come again. */
    int unavailable() {
        return outcomes.getOrDefault(UNAVAILABLE, new AtomicInteger()).get();
    }

    private int sent() {
        return outcomes.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    @Override
    public String toString() {
        return name + ": " + sent() + " sent; "
                + outcomes.entrySet().stream()
                        .map(outcome -> outcome.getValue() + " " + outcome.getKey())
                        .collect(Collectors.joining(", "))
                + "; slowest " + slowestMillis + " ms";
    }

    private void count(String outcome) {
        outcomes.computeIfAbsent(outcome, any -> new AtomicInteger()).incrementAndGet();
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
}
