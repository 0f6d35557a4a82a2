package digital.webpremios.identity.it.server;

import java.time.Duration;

/** How many nodes a node believes there to be. */
final class ClusterSize {

    private ClusterSize() {}

    static void await(KeycloakServer node, int nodes, Duration patience) {}
}
