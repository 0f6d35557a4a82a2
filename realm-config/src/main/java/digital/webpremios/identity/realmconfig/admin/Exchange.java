package digital.webpremios.identity.realmconfig.admin;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Sends HTTP requests with a time limit for the whole exchange and a maximum size of the answer. Idempotent requests
 * are repeated a few times after a failure. Redirects are not followed, because the administrator's token would be sent
 * along.
 */
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
    private final Limits limits;

    Exchange(ServerUrl server, Limits limits) {
        this.server = server;
        this.limits = limits;
    }

    /**
     * Sends a request.
     *
     * @param request makes the request for each attempt, so that each attempt has a valid token
     * @param repeatable whether it may be sent more than once
     */
    HttpResponse<byte[]> send(Supplier<HttpRequest> request, boolean repeatable) {
        int attempts = repeatable ? ATTEMPTS : 1;
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<byte[]> answer = once(request.get());
                if (answer.statusCode() < SERVER_ERROR || attempt == attempts) {
                    return answer;
                }
            } catch (SSLException | HttpTimeoutException | BoundedBody.TooLarge e) {
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

    private HttpResponse<byte[]> once(HttpRequest request) throws IOException, InterruptedException {
        // the client's own timeout covers only the headers; a slow body could take forever
        Duration limit = request.timeout().orElse(limits.changing());
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, BoundedBody.upTo(limits.bytes()));
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException("no complete answer within " + limit.toSeconds() + " seconds");
        } catch (ExecutionException e) {
            throw cause(e);
        }
    }

    private static IOException cause(ExecutionException failure) {
        for (@Nullable Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException || cause instanceof BoundedBody.TooLarge || cause.getCause() == null) {
                return cause instanceof IOException known ? known : new IOException(cause);
            }
            if (cause instanceof HttpTimeoutException || cause instanceof ConnectException) {
                return (IOException) cause;
            }
        }
        return new IOException(failure);
    }

    private AdminFailure unreachable(Exception e) {
        String reason = e instanceof SSLException
                ? "TLS failed (is the certificate trusted by this Java, and of this host?): " + e.getMessage()
                : e instanceof HttpTimeoutException
                        ? "no answer in time (" + e.getMessage()
                                + "); is the server overloaded, or is that no Keycloak?"
                        : e instanceof BoundedBody.TooLarge
                                ? e.getMessage() + "; is that a Keycloak? Check --server"
                                : e instanceof ConnectException ? "no server answers there" : "the connection broke";
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
