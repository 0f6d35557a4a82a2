package digital.webpremios.identity.realmconfig.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests work that runs in parallel and whose results stay in order. */
final class InOrderTest {

    private static final List<Integer> ITEMS = IntStream.range(0, 500).boxed().toList();

    @Test
    void resultsComeInTheOrderOfTheItemsAndFewAreHeldAtATime() {
        AtomicInteger begun = new AtomicInteger();
        List<Integer> results = new ArrayList<>();
        List<Integer> ahead = new ArrayList<>();

        InOrder.run(
                ITEMS,
                4,
                item -> {
                    begun.incrementAndGet();
                    return item * 2;
                },
                (item, result) -> {
                    ahead.add(begun.get() - results.size());
                    results.add(result - item);
                });

        assertThat(results).isEqualTo(ITEMS);
        assertThat(ahead).allSatisfy(held -> assertThat(held).isLessThanOrEqualTo(16));
    }

    @Test
    void anUnexpectedErrorEndsTheRun() {
        IllegalStateException failure = new IllegalStateException("unexpected");

        assertThatThrownBy(() -> InOrder.run(
                        ITEMS,
                        2,
                        item -> {
                            throw failure;
                        },
                        (item, result) -> {}))
                .isSameAs(failure);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 9})
    void aNumberOfThreadsOutsideOfTheRangeIsRefused(int parallel) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InOrder.parallel(parallel))
                .withMessage("--parallel is " + parallel + "; expected 1 to 8");
    }
}
