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
 * A few partners who send one request after the other, each waiting for its answer, until they are told to stop, which
 * each does after one at the earliest, or have sent as many as any test needs.
 */
final class Load {

    /** Longer than anything may take; who waits longer has been left hanging. */
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
     * Starts it.
     *
     * @param name what the report calls it
     * @param request makes the next request
     * @param expected tells the answer that it should have
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

    /** How many were answered as they should be, up to now. */
    int answered() {
        return tally.count(Tally.EXPECTED);
    }

    /** Stops all of them when every request that is under way has ended; how they ended, in order. */
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
