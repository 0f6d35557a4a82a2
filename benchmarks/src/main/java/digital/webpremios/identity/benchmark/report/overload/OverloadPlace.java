package digital.webpremios.identity.benchmark.report.overload;

import digital.webpremios.identity.benchmark.report.Wording;

/** Where requests come in, and so who refuses those that are too many. */
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
