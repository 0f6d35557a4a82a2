package digital.webpremios.identity.benchmark.report.plot;

import digital.webpremios.identity.benchmark.measure.Measured;

/** Tells our targets from those that they are compared with. */
final class Ours {

    private static final String BEGINNING = "hosted domain";

    private Ours() {}

    static boolean is(Measured result) {
        return result.subject().target().startsWith(BEGINNING);
    }
}
