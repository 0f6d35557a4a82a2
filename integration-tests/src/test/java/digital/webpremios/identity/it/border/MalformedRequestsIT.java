package digital.webpremios.identity.it.border;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.border.wire.Draft;
import digital.webpremios.identity.it.border.wire.Wire;
import digital.webpremios.identity.it.border.wire.WireAnswer;
import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Sends every malformation to every endpoint. The server must refuse it, write one line to the log at most, and keep
 * working. The seed is fixed and printed.
 */
@KeycloakTest
final class MalformedRequestsIT {

    private static final long SEED = 20_261_130;
    private static final List<TestTenant> TENANTS = List.of(TestTenant.values());
    private static final int REQUESTS = 10_000;
    private static final int CONNECTIONS = 8;
    private static final int PER_ENDPOINT = 6;
    private static final int LOGGED_BYTES = 300;
    private static final String SECRET = "s3cret0fTheMalformedRequests";
    private static final String GARBAGE = Form.of(
            "client_id",
            "malformed-client",
            "client_secret",
            SECRET,
            "code",
            SECRET,
            "refresh_token",
            SECRET,
            "password",
            SECRET);
    private static final Pattern STACK_TRACE = Pattern.compile("(?m)^\\s+at [\\w.$/]+\\(.*$");

    private final KeycloakServer server;

    MalformedRequestsIT(KeycloakServer server) {
        this.server = server;
    }

    /** A request that has not been sent yet. */
    private record Prepared(String endpoint, String text) {}

    @Test
    @Contract({"R12", "T9", "T14", "T19", "T22"})
    void aMalformedRequestIsRefusedWithoutAFaultOfTheServerAndHardlyLogged()
            throws ExecutionException, InterruptedException {
        StatusTable endpoints = new StatusTable("Malformed requests by endpoint, seed " + SEED);
        StatusTable kinds = new StatusTable("Malformed requests by kind, seed " + SEED);
        Random chance = new Random(SEED);
        Findings findings = new Findings();
        for (Malformation kind : Malformation.values()) {
            int before = server.log().length();
            List<Prepared> requests = prepare(kind, chance);

            sendAll(kind, requests, endpoints, kinds, findings);

            searchLog(kind, server.log().substring(before), requests.size(), findings);
            sendGoodRequests(kind, findings);
        }
        System.out.println(endpoints.summary());
        System.out.println(kinds.summary());
        endpoints.write("malformed-by-endpoint.md");
        kinds.write("malformed-by-kind.md");
        assertThat(findings.all()).isEmpty();
        assertThat(endpoints.total()).isGreaterThan(REQUESTS);
    }

    /** Distributes the values over all endpoints, at a random tenant. */
    private List<Prepared> prepare(Malformation kind, Random chance) {
        List<Prepared> requests = new ArrayList<>();
        int variant = chance.nextInt(kind.variants());
        for (Endpoint endpoint : Endpoint.all()) {
            for (int i = 0; i < PER_ENDPOINT; i++) {
                TestTenant tenant = TENANTS.get(chance.nextInt(TENANTS.size()));
                requests.add(new Prepared(endpoint.title(), kind.apply(draft(endpoint, tenant), variant, SECRET)));
                variant = (variant + 1) % kind.variants();
            }
        }
        return requests;
    }

    private Draft draft(Endpoint endpoint, TestTenant tenant) {
        String path = endpoint.path()
                .replace("{realm}", tenant.realm())
                .replaceAll("\\{[a-zA-Z]+}", "00000000-0000-0000-0000-000000000000");
        String host = path.startsWith("/admin/") ? "localhost" : tenant.host();
        Draft bare = endpoint.method().equals("GET") || endpoint.method().equals("DELETE")
                ? Draft.get(host + ":" + server.port(), path, "").withMethod(endpoint.method())
                : Draft.post(host + ":" + server.port(), path, "").withMethod(endpoint.method());
        Draft filled = bare.plus("Cookie: KEYCLOAK_IDENTITY=" + SECRET)
                .withParameters(endpoint.fixed())
                .withParameters(GARBAGE);
        return endpoint.json().map(filled::withJson).orElse(filled);
    }

    private void sendAll(
            Malformation kind, List<Prepared> requests, StatusTable endpoints, StatusTable kinds, Findings findings)
            throws ExecutionException, InterruptedException {
        ConcurrentLinkedQueue<Prepared> waiting = new ConcurrentLinkedQueue<>(requests);
        Runnable sender = () -> {
            try (Wire wire = new Wire(server)) {
                for (Prepared next = waiting.poll(); next != null; next = waiting.poll()) {
                    WireAnswer answer = kind.breaksFraming()
                            ? wire.exchangeAlone(next.text(), kind.hangsUp())
                            : wire.exchange(next.text());
                    endpoints.count(next.endpoint(), kind.name(), answer.status());
                    kinds.count(kind.name(), next.endpoint(), answer.status());
                    if (answer.status() >= 500
                            || answer.status() == WireAnswer.SILENCE
                            || answer.body().contains("\tat ")) {
                        findings.add("%s: %d at %s".formatted(kind, answer.status(), next.endpoint()), next.text());
                    }
                }
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                running.add(threads.submit(sender));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void searchLog(Malformation kind, String logged, int requests, Findings findings) {
        if (logged.length() > LOGGED_BYTES * requests) {
            findings.add(
                    "%s: %d bytes of log a request".formatted(kind, logged.length() / requests), longestLine(logged));
        }
        if (STACK_TRACE.matcher(logged).find()) {
            findings.add(kind + ": a stack trace in the log", causeOf(logged));
        }
        logged.lines()
                .filter(line -> line.contains(SECRET))
                .forEach(line -> findings.add(kind + ": a secret in the log", line));
    }

    private void sendGoodRequests(Malformation kind, Findings findings) {
        try (Wire wire = new Wire(server)) {
            for (TestClient client : TestClient.values()) {
                String form = Form.of(
                        "grant_type", "client_credentials", "client_id", client.id(), "client_secret", client.secret());
                String host = client.tenant().host() + ":" + server.port();
                WireAnswer answer =
                        wire.exchange(Draft.post(host, "/oauth2/token", form).text());
                if (answer.status() != 200) {
                    findings.add(kind + ": a good request afterwards is refused", client + ": " + answer);
                }
            }
        }
    }

    private static String longestLine(String text) {
        return text.lines().reduce("", (one, other) -> one.length() >= other.length() ? one : other);
    }

    /** The last line of the log before its first stack trace. */
    private static String causeOf(String log) {
        List<String> before = log.lines()
                .takeWhile(line -> !STACK_TRACE.matcher(line).matches())
                .toList();
        return String.join("\n", before.subList(Math.max(0, before.size() - 2), before.size()));
    }
}
