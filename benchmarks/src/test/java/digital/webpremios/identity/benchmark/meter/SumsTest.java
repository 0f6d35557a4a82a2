package digital.webpremios.identity.benchmark.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class SumsTest {

    private static final Usage FIRST =
            new Usage(Duration.ofMillis(30), OptionalLong.of(500), 7_000, OptionalLong.of(90));
    private static final Usage SECOND = new Usage(Duration.ofMillis(12), OptionalLong.of(80), 900, OptionalLong.of(60));

    @Test
    void whatTwoNodesHaveSpentIsAddedUp() {
        assertThat(FIRST.plus(SECOND))
                .isEqualTo(new Usage(Duration.ofMillis(42), OptionalLong.of(580), 7_900, OptionalLong.of(150)));
    }

    @Test
    void whatWasSpentSinceAnEarlierReadingIsTheDifferenceButMemoryIsWhatIsResidentNow() {
        assertThat(FIRST.since(SECOND))
                .isEqualTo(new Usage(Duration.ofMillis(18), OptionalLong.of(420), 7_000, OptionalLong.of(30)));
    }

    @Test
    void oneNodeAloneHasSpentWhatItHasSpent() {
        assertThat(Usage.NONE.plus(FIRST)).isEqualTo(FIRST);
    }

    @Test
    void allocationsOfANodeThatAreNotKnownAreNotTakenForNone() {
        Usage unknown = new Usage(Duration.ZERO, OptionalLong.empty(), 0, OptionalLong.empty());

        assertThat(FIRST.plus(unknown).allocatedBytes()).isEmpty();
        assertThat(unknown.plus(FIRST).allocatedBytes()).isEmpty();
    }

    @Test
    void theStatementsOfBothNodesAreCounted() throws Exception {
        assertThat(StatementCounter.sum(List.of(() -> 3, () -> 4)).statements()).isEqualTo(7);
    }

    @Test
    void aNodeThatCannotBeCountedIsNotLeftOut() {
        StatementCounter broken = () -> {
            throw new IOException("no answer");
        };

        assertThatThrownBy(() -> StatementCounter.sum(List.of(() -> 3, broken)).statements())
                .isInstanceOf(IOException.class);
    }
}
