package digital.webpremios.identity.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TokenBucketTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final RateLimit TWO_A_SECOND_FIVE_AT_ONCE = new RateLimit(2, 5);

    @ParameterizedTest
    @CsvSource({"0,1", "-1,1", "0.0001,1", "1000001,1", "NaN,1", "Infinity,1", "1,0", "1,-1", "1,1000001"})
    void aLimitOutOfRangeCannotBeMade(double requestsPerSecond, int burst) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RateLimit(requestsPerSecond, burst))
                .withMessageContaining("expected");
    }

    @Test
    void aFullBucketGivesTheBurstAndThenNothing() {
        TokenBucket bucket = new TokenBucket(7);

        assertThat(IntStream.range(0, 8)
                        .mapToObj(i -> bucket.take(TWO_A_SECOND_FIVE_AT_ONCE, 7).isEmpty())
                        .toList())
                .isEqualTo(List.of(true, true, true, true, true, false, false, false));
    }

    @Test
    void theWaitIsUntilTheNextTokenFlowsIn() {
        TokenBucket bucket = new TokenBucket(0);
        take(bucket, 5, 0);

        assertThat(bucket.take(TWO_A_SECOND_FIVE_AT_ONCE, 0)).hasValue(SECOND / 2);
        assertThat(bucket.take(TWO_A_SECOND_FIVE_AT_ONCE, SECOND / 2 - 1)).hasValue(1);
        assertThat(bucket.take(TWO_A_SECOND_FIVE_AT_ONCE, SECOND / 2)).isEmpty();
    }

    @Test
    void aRefusedRequestCostsNoToken() {
        TokenBucket bucket = new TokenBucket(0);
        take(bucket, 5, 0);
        IntStream.range(0, 1000).forEach(i -> bucket.take(TWO_A_SECOND_FIVE_AT_ONCE, 0));

        assertThat(bucket.take(TWO_A_SECOND_FIVE_AT_ONCE, SECOND / 2)).isEmpty();
    }

    @Test
    void lookingTakesNothing() {
        TokenBucket bucket = new TokenBucket(0);
        IntStream.range(0, 1000)
                .forEach(i ->
                        assertThat(bucket.peek(TWO_A_SECOND_FIVE_AT_ONCE, 0)).isEmpty());
        take(bucket, 5, 0);

        assertThat(bucket.peek(TWO_A_SECOND_FIVE_AT_ONCE, 0)).hasValue(SECOND / 2);
        assertThat(bucket.peek(TWO_A_SECOND_FIVE_AT_ONCE, SECOND / 2)).isEmpty();
    }

    @Test
    void aLongRestFillsTheBucketAndNoFurther() {
        TokenBucket bucket = new TokenBucket(0);
        take(bucket, 5, 0);

        assertThat(take(bucket, 100, 1000 * SECOND)).isEqualTo(5);
    }

    @Test
    void theClockMayPassItsLargestNumber() {
        TokenBucket bucket = new TokenBucket(Long.MAX_VALUE - 10);

        assertThat(take(bucket, 100, Long.MAX_VALUE - 10)).isEqualTo(5);
        assertThat(bucket.take(TWO_A_SECOND_FIVE_AT_ONCE, Long.MIN_VALUE + SECOND))
                .isEmpty();
    }

    @Test
    void aLimitThatIsChangedCountsAtOnce() {
        TokenBucket bucket = new TokenBucket(0);
        take(bucket, 5, 0);

        assertThat(bucket.take(new RateLimit(2, 6), 0)).isEmpty();
    }

    @Property
    void inAnyTimeNoMoreIsGivenThanTheBurstAndWhatFlowsIn(
            @ForAll @Scale(3) @DoubleRange(min = 0.001, max = 1000) double rate,
            @ForAll @IntRange(min = 1, max = 50) int burst,
            @ForAll List<@LongRange(min = 0, max = 2_000_000_000L) Long> pauses) {
        RateLimit limit = new RateLimit(rate, burst);
        TokenBucket bucket = new TokenBucket(0);
        long now = 0;
        int given = 0;
        for (long pause : pauses) {
            now += pause;
            given += bucket.take(limit, now).isEmpty() ? 1 : 0;
        }

        assertThat((double) given).isLessThanOrEqualTo(burst + now / 1e9 * rate + 1);
    }

    @Property
    void whoWaitsAsLongAsToldIsServed(
            @ForAll @Scale(3) @DoubleRange(min = 0.001, max = 1_000_000) double rate,
            @ForAll @IntRange(min = 1, max = 1_000_000) int burst,
            @ForAll @IntRange(min = 1, max = 100) int requests) {
        RateLimit limit = new RateLimit(rate, burst);
        TokenBucket bucket = new TokenBucket(0);
        long now = 0;
        for (int i = 0; i < requests; i++) {
            OptionalLong wait = bucket.take(limit, now);
            if (wait.isPresent()) {
                now += wait.getAsLong();
                assertThat(bucket.take(limit, now)).isEmpty();
            }
        }
    }

    @Test
    void manyThreadsTogetherGetNoMoreThanTheBurst() {
        TokenBucket bucket = new TokenBucket(0);
        RateLimit limit = new RateLimit(0.001, 1000);
        AtomicInteger given = new AtomicInteger();
        IntStream.range(0, 20_000).parallel().forEach(i -> {
            if (bucket.take(limit, 0).isEmpty()) {
                given.incrementAndGet();
            }
        });

        assertThat(given).hasValue(1000);
    }

    private static int take(TokenBucket bucket, int times, long now) {
        return (int) IntStream.range(0, times)
                .filter(i -> bucket.take(TWO_A_SECOND_FIVE_AT_ONCE, now).isEmpty())
                .count();
    }
}
