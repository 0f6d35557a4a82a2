package digital.webpremios.identity.it.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits until a server answers for its tenants. */
public final class Readiness {

    /** The time limit: the server may import twenty tenants on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private Readiness() {}

    public static void await(KeycloakServer server, BooleanSupplier alive) {
        URI tenant = URI.create(server.url(TestTenant.DEMO) + "/.well-known/openid-configuration");
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            if (!alive.getAsBoolean()) {
                throw new IllegalStateException("The server ended:\n" + server.log());
            }
            if (answers(tenant)) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("The server does not answer:\n" + server.log());
    }

    private static boolean answers(URI uri) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build();
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
