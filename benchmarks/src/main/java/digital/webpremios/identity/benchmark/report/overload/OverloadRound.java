package digital.webpremios.identity.benchmark.report.overload;

import digital.webpremios.identity.benchmark.load.FloodAnswers;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * One round of overload, with the most that the server can answer right before and right after.
 *
 * @param before the answers under full load before the flood
 * @param wanted the rate at which requests were to be sent in the flood, a second
 * @param flooded the answers to the flood
 * @param after the answers under full load after the flood
 */
public record OverloadRound(Answered before, double wanted, Answered flooded, Answered after) {

    /** The most tokens a second: the mean of before and after, because the machine is not always equally fast. */
    double best() {
        return (before.tokens() + after.tokens()) / 2;
    }

    /** The cores that the server used under full load. */
    double coresOfBest() {
        return (before.cores() + after.cores()) / 2;
    }

    double tokensOfBest() {
        return flooded.tokens() / best();
    }

    double sentOfBest() {
        return flooded.sent() / best();
    }

    double refusalMillis(double percentile) {
        return millis(flooded.answers().refusals(), percentile);
    }

    double tokenMillis(double percentile) {
        return millis(flooded.answers().tokens(), percentile);
    }

    private static double millis(Histogram latencies, double percentile) {
        return latencies.getTotalCount() == 0 ? Double.NaN : latencies.getValueAtPercentile(percentile) / 1e3;
    }

    /**
     * The answers of a span of time.
     *
     * @param answers the answers
     * @param length the time for which requests were sent
     * @param elapsed the time from the first request to the last answer
     * @param cpu the CPU time that the server spent
     */
    public record Answered(FloodAnswers answers, Duration length, Duration elapsed, Duration cpu) {

        /** Tokens a second. */
        public double tokens() {
            return perSecond(answers.tokens().getTotalCount());
        }

        double refusals() {
            return perSecond(answers.refusals().getTotalCount());
        }

        double sent() {
            return answers.sent() * 1e9 / length.toNanos();
        }

        double cores() {
            return (double) cpu.toNanos() / elapsed.toNanos();
        }

        private double perSecond(long number) {
            return number * 1e9 / elapsed.toNanos();
        }
    }
}
