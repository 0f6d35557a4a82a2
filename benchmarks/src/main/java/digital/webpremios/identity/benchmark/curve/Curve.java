package digital.webpremios.identity.benchmark.curve;

import digital.webpremios.identity.benchmark.measure.Candidate;
import digital.webpremios.identity.benchmark.measure.Progress;
import digital.webpremios.identity.benchmark.measure.Subject;
import digital.webpremios.identity.benchmark.meter.ServerMeter;
import digital.webpremios.identity.benchmark.realm.Realms;
import digital.webpremios.identity.benchmark.request.Target;
import digital.webpremios.identity.benchmark.server.Keycloak;
import digital.webpremios.identity.benchmark.server.KeycloakStatements;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the cost of a token grows with the number of something.
 *
 * @param label its name on the command line and in results
 * @param sizes the numbers
 * @param maker makes what a size needs
 * @param minutesToMake about how long it takes to make all sizes
 */
public record Curve(String label, List<Integer> sizes, Maker maker, int minutesToMake) {

    public Curve {
        sizes = List.copyOf(sizes);
    }

    /** All curves. */
    public static List<Curve> all() {
        return List.of(
                new Curve("scopes", List.of(10, 1_000, 10_000), Growth::scopes, 1),
                new Curve("client-scopes", List.of(10, 100, 1_000), Growth::clientScopes, 1),
                new Curve("tenant-ids", List.of(10, 1_000, 10_000), Growth::tenantIds, 0),
                new Curve("clients", List.of(10, 1_000, 20_000), Growth::clients, 1),
                new Curve("realms", List.of(1, 500), Growth::realms, 3),
                new Curve("shared-tenants", List.of(1, 100, 10_000), Growth::sharedTenants, 0),
                new Curve("events", List.of(0, 1), Growth::events, 0));
    }

    /** Makes what a size needs, and returns the targets of that size. */
    public interface Maker {
        List<Target> make(Realms realms, int size) throws IOException, InterruptedException;
    }

    /**
     * Makes all sizes on a server, and returns what is to be measured.
     *
     * @param most the largest size to make
     */
    public List<Candidate> make(Keycloak keycloak, Realms realms, int most, Progress progress)
            throws IOException, InterruptedException {
        ServerMeter meter = keycloak.meter();
        KeycloakStatements statements = new KeycloakStatements(keycloak.admin());
        List<Candidate> candidates = new ArrayList<>();
        for (int size : sizes) {
            if (size <= most) {
                progress.say("  making " + label + " " + size);
                for (Target target : maker.make(realms, size)) {
                    candidates.add(new Candidate(
                            new Subject(label, target.name(), size), target, meter, Optional.of(statements)));
                }
            }
        }
        return candidates;
    }
}
