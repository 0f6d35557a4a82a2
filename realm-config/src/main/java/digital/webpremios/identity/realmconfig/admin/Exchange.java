package digital.webpremios.identity.realmconfig.admin;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;

/** Sends requests: with time limits, and those that may be repeated a few times. */
final class Exchange {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 4;
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final int SERVER_ERROR = 500;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ServerUrl server;

    Exchange(ServerUrl server) {
        this.server = server;
    }

    /**
     * Sends a request.
     *
     * @param request built anew for each attempt, so that a token in it is a good one
     * @param repeatable whether it may be sent more than once
     */
    HttpResponse<String> send(Supplier<HttpRequest> request, boolean repeatable) {
        int attempts = repeatable ? ATTEMPTS : 1;
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<String> answer =
                        http.send(request.get(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                if (answer.statusCode() < SERVER_ERROR || attempt == attempts) {
                    return answer;
                }
            } catch (SSLException | HttpTimeoutException e) {
                throw unreachable(e);
            } catch (IOException e) {
                if (attempt == attempts) {
                    throw unreachable(e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw unreachable(e);
            }
            pause(attempt);
        }
    }

    private AdminFailure unreachable(Exception e) {
        String reason = e instanceof SSLException
                ? "TLS failed (is the certificate trusted by this Java, and of this host?): " + e.getMessage()
                : e instanceof HttpTimeoutException
                        ? "no answer in time"
                        : e instanceof ConnectException ? "nobody answers there" : "the connection broke";
        return new AdminFailure(server.root() + ": " + reason, e);
    }

    private void pause(int attempt) {
        try {
            Thread.sleep(FIRST_PAUSE_MILLIS << (attempt - 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(e);
        }
    }
}
