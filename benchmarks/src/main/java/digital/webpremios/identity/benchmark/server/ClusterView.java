package digital.webpremios.identity.benchmark.server;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** How many nodes a node believes there to be, as it logs it whenever that changes. */
final class ClusterView {

    private static final Pattern VIEW =
            Pattern.compile("Received new cluster view for channel ISPN: \\[[^]]*] \\(([0-9]+)\\)");

    private ClusterView() {}

    /** By its last view; nothing if it has none yet. */
    static OptionalInt nodes(String log) {
        return VIEW.matcher(log)
                .results()
                .mapToInt(view -> Integer.parseInt(view.group(1)))
                .reduce((earlier, later) -> later);
    }
}
