package digital.webpremios.identity.benchmark.report.overload;

import digital.webpremios.identity.benchmark.load.FloodAnswers;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * Much more than a server can answer, and as much as it can right before and right after.
 *
 * @param before what it answered when it was kept busy
 * @param wanted requests a second that were to be sent then
 * @param flooded what it answered of them
 * @param after what it answered when it was kept busy again
 */
public record OverloadRound(Answered before, double wanted, Answered flooded, Answered after) {

    /** Tokens a second at most: the mean of before and after, for the machine is not always as fast. */
    double best() {
        return (before.tokens() + after.tokens()) / 2;
    }

    /** Cores that the server had when it was kept busy. */
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
     * What was answered in a time.
     *
     * @param answers what came back
     * @param length for how long requests were sent
     * @param elapsed from the first request to the last answer
     * @param cpu what the server spent meanwhile
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
