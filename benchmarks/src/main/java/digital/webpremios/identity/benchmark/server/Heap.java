package digital.webpremios.identity.benchmark.server;

import java.util.List;

/** The heap options of every Java server. */
final class Heap {

    private Heap() {}

    static List<String> options(int megabytes) {
        return List.of("-Xms" + megabytes + "m", "-Xmx" + megabytes + "m");
    }
}
