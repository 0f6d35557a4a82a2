package digital.webpremios.identity.benchmark.report;

import digital.webpremios.identity.benchmark.measure.Coldness;

/** Why a target is not warm, in both languages. */
public final class Reasons {

    private Reasons() {}

    public static Wording of(Coldness coldness) {
        return new Wording(
                coldness.text(),
                switch (coldness) {
                    case FEW_REQUESTS -> "poucas requisições";
                    case COMPILING -> "os compiladores estavam ocupados";
                    case FALLING -> "ainda ficando mais barato";
                });
    }
}
