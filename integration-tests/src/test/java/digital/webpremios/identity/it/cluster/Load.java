package digital.webpremios.identity.it.cluster;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A load of a few partners. Each sends one request after the other and waits for each answer. It stops when it is told
 * to, but not before its first answer, or when it has sent as many requests as any test needs.
 */
final class Load {

    /** The time after which a request counts as left hanging. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int PARTNERS = 4;
    private static final int PAUSE_MILLIS = 40;
    private static final int MOST_REQUESTS_OF_A_PARTNER = 5000;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Tally tally;
    private final List<Thread> partners = new ArrayList<>();
    private final Supplier<HttpRequest.Builder> request;
    private final Predicate<HttpResponse<String>> expected;
    private volatile boolean stopped;

    private Load(String name, Supplier<HttpRequest.Builder> request, Predicate<HttpResponse<String>> expected) {
        this.tally = new Tally(name);
        this.request = request;
        this.expected = expected;
    }

    /**
     * Starts the load.
     *
     * @param name the name in the report
     * @param request makes the next request
     * @param expected decides whether an answer is the expected one
     */
    static Load start(String name, Supplier<HttpRequest.Builder> request, Predicate<HttpResponse<String>> expected) {
        Load load = new Load(name, request, expected);
        for (int i = 0; i < PARTNERS; i++) {
            Thread partner = new Thread(load::send, "partner-" + i);
            partner.setDaemon(true);
            load.partners.add(partner);
            partner.start();
        }
        return load;
    }

    /** The number of expected answers so far. */
    int answered() {
        return tally.count(Tally.EXPECTED);
    }

    /** Stops the load when every pending request has ended, and returns the outcomes in order. */
    static List<Tally> stop(List<Load> loads) {
        loads.forEach(load -> load.stopped = true);
        return loads.stream().map(Load::ended).toList();
    }

    private Tally ended() {
        for (Thread partner : partners) {
            try {
                partner.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return tally;
    }

    private void send() {
        try {
            for (int i = 0; i < MOST_REQUESTS_OF_A_PARTNER && (i == 0 || !stopped); i++) {
                sendOne();
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendOne() throws InterruptedException {
        HttpRequest next = request.get().timeout(PATIENCE).build();
        BegunAnswer begun = new BegunAnswer();
        long sent = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(next, begun);
            tally.answer(answer, expected.test(answer), since(sent));
        } catch (HttpTimeoutException e) {
            tally.hung(since(sent));
        } catch (IOException e) {
            tally.broken(e, begun.hasBegun(e), since(sent));
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
