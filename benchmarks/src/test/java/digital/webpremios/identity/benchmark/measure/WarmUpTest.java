package digital.webpremios.identity.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digital.webpremios.identity.benchmark.meter.Disturbance;
import digital.webpremios.identity.benchmark.meter.Usage;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class WarmUpTest {

    private static final int REQUESTS = 100;
    /** Four percent of what a window of cost 1 has spent. */
    private static final OptionalLong RESTING = OptionalLong.of(4);

    private static final OptionalLong BUSY = OptionalLong.of(8);

    private final WarmUp warmUp = new WarmUp(Duration.ofSeconds(5), 6 * REQUESTS, 0.02, Duration.ofSeconds(32));

    @Test
    void nothingIsWarmBeforeTheLeastNumberOfRequests() {
        assertThat(warmUp.coldness(List.of())).contains(Coldness.FEW_REQUESTS);
        assertThat(warmUp.coldness(resting(1, 1, 1, 1, 1))).contains(Coldness.FEW_REQUESTS);
    }

    @Test
    void sixWindowsAreComparedHoweverManyRequestsTheyHad() {
        WarmUp few = new WarmUp(Duration.ofSeconds(5), 1, 0.02, Duration.ofSeconds(30));

        assertThat(few.coldness(resting(1, 1, 1, 1, 1))).contains(Coldness.FEW_REQUESTS);
        assertThat(few.coldness(resting(1, 1, 1, 1, 1, 1))).isEmpty();
    }

    @Test
    void compilersMayHaveFivePercentOfTheCpuTime() {
        List<Round> windows = resting(1, 1, 1, 1, 1, 1, 1, 1, 1);

        assertThat(warmUp.coldness(windows)).isEmpty();
        assertThat(warmUp.coldness(and(windows, BUSY))).contains(Coldness.COMPILING);
    }

    @Test
    void onlyTheLastThreeWindowsCount() {
        List<Round> windows = and(resting(1, 1, 1, 1, 1), BUSY);
        windows = and(and(windows, RESTING), RESTING);

        assertThat(warmUp.coldness(windows)).contains(Coldness.COMPILING);
        assertThat(warmUp.coldness(and(windows, RESTING))).isEmpty();
    }

    @Test
    void aServerWithoutKnownCompilersIsWarmByItsRequestsAndItsCost() {
        List<Round> windows = windows(OptionalLong.empty(), 2, 1.5, 1, 1, 1, 1, 1, 1);

        assertThat(warmUp.coldness(windows)).isEmpty();
        assertThat(warmUp.warmth(windows, Duration.ZERO).compilingPercent()).isEmpty();
    }

    @Test
    void aCostThatFallsIsNotWarm() {
        assertThat(warmUp.coldness(resting(2.0, 1.8, 1.7, 1.6, 1.5, 1.4))).contains(Coldness.FALLING);
        assertThat(warmUp.coldness(resting(1.00, 0.99, 0.98, 0.97, 0.96, 0.95))).contains(Coldness.FALLING);
    }

    @Test
    void howMuchItMayFallIsPartOfTheRule() {
        WarmUp tolerant = new WarmUp(Duration.ofSeconds(5), 1, 0.05, Duration.ofSeconds(30));

        assertThat(tolerant.coldness(resting(1.00, 0.99, 0.98, 0.97, 0.96, 0.95)))
                .isEmpty();
    }

    @Test
    void oneDisturbedWindowDoesNotMakeItWarm() {
        assertThat(warmUp.coldness(resting(2.0, 1.8, 1.6, 1.4, 5.0, 1.0))).contains(Coldness.FALLING);
    }

    @Test
    void aWindowThatDoesNotFitInIsNotBegun() {
        assertThat(warmUp.isOver(Duration.ofSeconds(27))).isFalse();
        assertThat(warmUp.isOver(Duration.ofMillis(27_001))).isTrue();
    }

    @Test
    void aWarmUpThatCouldNeverBeFoundWarmIsRefused() {
        assertThatThrownBy(() -> new WarmUp(Duration.ofSeconds(5), 1, 0.02, Duration.ofSeconds(29)))
                .hasMessageContaining("no room for 6 windows");
    }

    @Test
    void eachOfTwoNodesGetsAsManyRequestsAsOne() {
        List<Round> windows = resting(1, 1, 1, 1, 1, 1);

        assertThat(warmUp.of(1).coldness(windows)).isEmpty();
        assertThat(warmUp.of(2).coldness(windows)).contains(Coldness.FEW_REQUESTS);
        assertThat(warmUp.of(2).isOver(Duration.ofSeconds(59))).isFalse();
    }

    @Test
    void aSecondWarmUpGoesOnWhereTheFirstEnded() {
        Warmth first = warmUp.warmth(resting(1, 1, 1), Duration.ofSeconds(15));
        List<Round> windows = resting(1, 1, 1, 1, 1, 1);
        WarmUp again = new WarmUp(Duration.ofSeconds(5), 9 * REQUESTS, 0.02, Duration.ofSeconds(32));

        assertThat(first.isWorthMore()).isTrue();
        assertThat(again.coldness(windows)).contains(Coldness.FEW_REQUESTS);
        Warmth both = first.then(again.after(first.requests()).warmth(windows, Duration.ofSeconds(30)));
        assertThat(both.requests()).isEqualTo(9 * REQUESTS);
        assertThat(both.length()).isEqualTo(Duration.ofSeconds(45));
        assertThat(both.coldness()).isEmpty();
        assertThat(both.isWorthMore()).isFalse();
    }

    @Test
    void whatHappenedIsKept() {
        Warmth warmth = warmUp.warmth(and(resting(1, 1, 1, 1, 1), BUSY), Duration.ofSeconds(31));

        assertThat(warmth.length()).isEqualTo(Duration.ofSeconds(31));
        assertThat(warmth.requests()).isEqualTo(6 * REQUESTS);
        assertThat(warmth.compilingPercent().orElseThrow()).isEqualTo(16 / 3.0, Offset.offset(0.001));
        assertThat(warmth.coldness()).contains(Coldness.COMPILING);
    }

    private static List<Round> resting(double... costs) {
        return windows(RESTING, costs);
    }

    private static List<Round> and(List<Round> windows, OptionalLong compiling) {
        return Stream.concat(windows.stream(), windows(compiling, 1).stream()).toList();
    }

    private static List<Round> windows(OptionalLong compiling, double... costs) {
        return DoubleStream.of(costs)
                .mapToObj(cost -> {
                    Histogram latencies = new Histogram(60_000_000, 3);
                    latencies.recordValueWithCount(1_000, REQUESTS);
                    Duration cpu = Duration.ofNanos(Math.round(cost * REQUESTS * 1e6));
                    return new Round(
                            latencies,
                            Duration.ofSeconds(5),
                            new Usage(cpu, OptionalLong.empty(), 0, compiling),
                            new Disturbance(0, 0));
                })
                .toList();
    }
}
