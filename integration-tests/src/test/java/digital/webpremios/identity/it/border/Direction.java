package digital.webpremios.identity.it.border;

import digital.webpremios.identity.it.border.wire.Draft;
import digital.webpremios.identity.it.border.wire.Wire;
import digital.webpremios.identity.it.border.wire.WireAnswer;
import digital.webpremios.identity.it.server.KeycloakServer;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** All attempts of one tenant's insider against one other tenant. */
final class Direction {

    /** The number of endpoints after which the insider checks that every credential still works at home. */
    private static final int ENDPOINTS_A_CHECK = 4;

    private static final String ACCEPT = "Accept: application/json, text/html;q=0.5";

    private final KeycloakServer server;
    private final Insider insider;
    private final Insider victim;
    private final Random chance;
    private final StatusTable endpoints;
    private final StatusTable kinds;
    private final Findings findings;
    private boolean plain;

    /**
     * @param plain whether the first attempt is plain; the two directions of a pair differ
     * @param endpoints counts by endpoint
     * @param kinds counts by kind of credential, and by spelling
     */
    Direction(
            KeycloakServer server,
            Insider insider,
            Insider victim,
            boolean plain,
            Random chance,
            StatusTable endpoints,
            StatusTable kinds,
            Findings findings) {
        this.server = server;
        this.insider = insider;
        this.victim = victim;
        this.plain = plain;
        this.chance = chance;
        this.endpoints = endpoints;
        this.kinds = kinds;
        this.findings = findings;
    }

    /** Makes every attempt. */
    void run() {
        List<Endpoint> all = Endpoint.all();
        try (Wire wire = new Wire(server);
                Holdings held = new Holdings(server, insider)) {
            for (int i = 0; i < all.size(); i += ENDPOINTS_A_CHECK) {
                List<Endpoint> some = all.subList(i, Math.min(all.size(), i + ENDPOINTS_A_CHECK));
                some.forEach(endpoint -> tryAll(wire, endpoint, held));
                List<String> missing = held.missing();
                if (!missing.isEmpty()) {
                    findings.add(
                            "lost at home: " + missing,
                            "%s after %s"
                                    .formatted(
                                            this,
                                            some.stream().map(Endpoint::title).toList()));
                }
            }
        }
    }

    /**
     * Sends every credential once: every second one as a client would write it, the others in a random spelling. At
     * token endpoints the client's secret is also sent in every spelling.
     */
    private void tryAll(Wire wire, Endpoint endpoint, Holdings held) {
        List<Spelling> suitable = Stream.of(Spelling.values())
                .filter(spelling -> spelling.suits(endpoint))
                .toList();
        for (Credential credential : Credentials.of(insider, held, victim)) {
            // the victim's own client may see what belongs to it
            if (!credential.byVictimsClient() || endpoint.kind() != Endpoint.Kind.CLOSED) {
                plain = !plain;
                Spelling drawn = suitable.get(chance.nextInt(suitable.size()));
                attempt(wire, endpoint, credential, plain ? endpoint.plainSpelling() : drawn);
            }
        }
        if (endpoint.kind() == Endpoint.Kind.PROTOCOL) {
            Credential secret = Credentials.ofSecret(insider);
            suitable.forEach(spelling -> attempt(wire, endpoint, secret, spelling));
        }
    }

    private void attempt(Wire wire, Endpoint endpoint, Credential credential, Spelling spelling) {
        String request =
                spelling.apply(draft(endpoint, credential), insider, victim).text();
        WireAnswer answer = wire.exchange(request);
        endpoints.count(endpoint.title(), credential.kind(), answer.status());
        kinds.count(spelling.name(), credential.kind(), answer.status());
        boolean mayAnswer = switch (endpoint.kind()) {
            case OPEN, SILENT -> true;
            // a page that asks for a user code or explains an error
            case PROTOCOL ->
                credential.byVictimsClient()
                        || !answer.firstHeader("content-type").contains("json");
            case CLOSED -> false;
        };
        List<String> wrong = Verdict.of(request, answer, mayAnswer, List.of(insider.mark(), victim.mark()));
        if (!wrong.isEmpty()) {
            findings.add(
                    "%s: %s by %s, %s".formatted(wrong, endpoint.title(), credential.kind(), spelling),
                    "%s: %d %s%n%s"
                            .formatted(
                                    this,
                                    answer.status(),
                                    answer.body().lines().findFirst().orElse(""),
                                    request));
        }
    }

    private Draft draft(Endpoint endpoint, Credential credential) {
        String path = endpoint.path()
                .replace("{realm}", victim.tenant().realm())
                .replace("{user}", victim.id(victim.username()))
                .replace("{clientId}", victim.machine())
                .replace("{client}", victim.id(victim.machine()));
        Draft bare = endpoint.method().equals("GET") || endpoint.method().equals("DELETE")
                ? Draft.get(victim.host(), path, "").withMethod(endpoint.method())
                : Draft.post(victim.host(), path, "").withMethod(endpoint.method());
        Draft filled = bare.plus(ACCEPT)
                .plus(credential.headers().toArray(String[]::new))
                .withParameters(endpoint.fixed())
                .withParameters(credential.parameters());
        return endpoint.json().map(filled::withJson).orElse(filled);
    }

    @Override
    public String toString() {
        return insider.tenant().realm() + " at " + victim.tenant().realm();
    }
}
