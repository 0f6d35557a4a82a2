package digital.webpremios.identity.benchmark.report.overload;

import digital.webpremios.identity.benchmark.report.Wording;

/** The place where requests come in. It refuses those that are too many. */
public enum OverloadPlace {
    NODE,
    EDGE;

    Wording title() {
        return switch (this) {
            case NODE -> new Wording("at the node itself", "no próprio nó");
            case EDGE -> new Wording("through the edge", "pela borda");
        };
    }
}
