package digital.webpremios.identity.benchmark.report.overload;

import java.util.List;

/**
 * A server's results under overload.
 *
 * @param place the place where requests came in
 * @param rounds every round, in order
 * @param resident its resident memory
 * @param heap its heap in use after a collection
 */
public record OverloadResult(OverloadPlace place, List<OverloadRound> rounds, Memory resident, Memory heap) {

    public OverloadResult {
        rounds = List.copyOf(rounds);
    }

    /** Tokens a second after the last round, divided by tokens a second before the first. */
    double afterOfBefore() {
        return rounds.get(rounds.size() - 1).after().tokens()
                / rounds.get(0).before().tokens();
    }

    /**
     * Bytes of memory.
     *
     * @param before all rounds
     * @param most during them
     * @param after them
     */
    public record Memory(long before, long most, long after) {}
}
