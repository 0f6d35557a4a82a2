package digital.webpremios.identity.testserver;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The number of nodes that a node knows, as it logs it at every change. */
public final class ClusterView {

    private static final Pattern VIEW =
            Pattern.compile("Received new cluster view for channel ISPN: \\[[^]]*] \\(([0-9]+)\\)");

    private ClusterView() {}

    /** The number in the last view of a log; empty if there is none yet. */
    public static OptionalInt nodes(String log) {
        return VIEW.matcher(log)
                .results()
                .mapToInt(view -> Integer.parseInt(view.group(1)))
                .reduce((earlier, later) -> later);
    }
}
