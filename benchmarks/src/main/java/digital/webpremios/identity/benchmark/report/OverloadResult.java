package digital.webpremios.identity.benchmark.report;

import digital.webpremios.identity.benchmark.load.FloodAnswers;
import java.time.Duration;

/**
 * How a server stood more than it can answer.
 *
 * @param best tokens a second at most, under the closed loop
 * @param bestCpu CPU milliseconds a token meanwhile
 * @param flooded what was found under the flood
 * @param after tokens a second under the closed loop after it
 */
public record OverloadResult(double best, double bestCpu, Flooded flooded, double after) {

    /**
     * What was found under the flood.
     *
     * @param wanted requests a second that were to be sent
     * @param answers what came back
     * @param elapsed from its first request to its last answer
     * @param cpu what the server spent meanwhile
     * @param resident the server's resident memory
     * @param heapBefore bytes of heap in use before it, after a collection
     * @param heapAfter the same after it
     */
    public record Flooded(
            double wanted,
            FloodAnswers answers,
            Duration elapsed,
            Duration cpu,
            Memory resident,
            long heapBefore,
            long heapAfter) {

        double perSecond(long number) {
            return number * 1e9 / elapsed.toNanos();
        }

        double tokens() {
            return perSecond(answers.tokens().getTotalCount());
        }

        double refusals() {
            return perSecond(answers.refusals().getTotalCount());
        }
    }

    /**
     * Bytes of memory.
     *
     * @param before the flood
     * @param most during it
     * @param after it
     */
    public record Memory(long before, long most, long after) {}
}
