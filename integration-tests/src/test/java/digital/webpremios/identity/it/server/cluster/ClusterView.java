package digital.webpremios.identity.it.server.cluster;

import static org.awaitility.Awaitility.await;

import digital.webpremios.identity.it.server.KeycloakServer;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How many nodes a node believes there to be, as it logs it whenever that changes. */
public final class ClusterView {

    private static final Pattern VIEW =
            Pattern.compile("Received new cluster view for channel ISPN: \\[[^]]*] \\(([0-9]+)\\)");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private ClusterView() {}

    public static void awaitNodes(KeycloakServer node, int nodes) {
        await().alias("nodes in the view of the node at port " + node.port())
                .atMost(PATIENCE)
                .until(() -> size(node), size -> size == nodes);
    }

    private static int size(KeycloakServer node) {
        return VIEW.matcher(node.log())
                .results()
                .reduce((earlier, later) -> later)
                .map((MatchResult view) -> Integer.parseInt(view.group(1)))
                .orElse(0);
    }
}
