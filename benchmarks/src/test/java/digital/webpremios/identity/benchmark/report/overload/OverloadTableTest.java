package digital.webpremios.identity.benchmark.report.overload;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.benchmark.load.FloodAnswers;
import digital.webpremios.identity.benchmark.report.Language;
import digital.webpremios.identity.benchmark.report.overload.OverloadRound.Answered;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OverloadTableTest {

    private static final Duration LENGTH = Duration.ofSeconds(2);
    private static final OverloadResult.Memory MEMORY = new OverloadResult.Memory(1_000_000, 3_000_000, 2_000_000);

    @Test
    void aFloodIsComparedWithTheMeanOfBeforeAndAfter() {
        String table = table(new OverloadRound(tokens(100), 1_000, answered(45, 855), tokens(80)));

        assertThat(table).contains("| best, tokens/s | 45 |");
        assertThat(table).contains("| sent ÷ best | 10.0 |");
        assertThat(table).contains("| tokens/s ÷ best | 0.50 |");
        assertThat(table).contains("| best when all is over ÷ best before all | 0.80 |");
        assertThat(table).contains("| resident memory at most, MB | 3 |");
    }

    @Test
    void roundsAreTheirMedianWithTheLowestAndTheHighest() {
        String table = table(
                new OverloadRound(tokens(100), 500, answered(90, 10), tokens(100)),
                new OverloadRound(tokens(100), 500, answered(50, 10), tokens(100)),
                new OverloadRound(tokens(100), 500, answered(80, 10), tokens(100)));

        assertThat(table).contains("| tokens/s ÷ best | 0.80 (0.50–0.90) |");
    }

    @Test
    void whatIsNeitherTokenNorRefusalIsToldInBothTables() {
        Answered flooded = answered(1, 1);
        flooded.answers().fail("connection lost");
        OverloadResult result = result(new OverloadRound(tokens(100), 10, flooded, tokens(100)));

        OverloadTable table = new OverloadTable(List.of(result));
        assertThat(table.in(Language.ENGLISH).toString()).contains("| anything else, requests | 1 |");
        assertThat(table.csv().toString()).contains("at the node itself,other: connection lost,1");
    }

    @Test
    void aFloodWithoutRefusalsHasNoLatencyOfThem() {
        assertThat(table(new OverloadRound(tokens(100), 10, tokens(10), tokens(100))))
                .contains("| 503, p50 ms | – |");
    }

    @Test
    void eachPlaceHasAColumn() {
        OverloadRound node = new OverloadRound(tokens(100), 500, answered(80, 10), tokens(100));
        OverloadRound edge = new OverloadRound(tokens(100), 500, answered(90, 10), tokens(100));
        OverloadTable table = new OverloadTable(
                List.of(result(node), new OverloadResult(OverloadPlace.EDGE, List.of(edge), MEMORY, MEMORY)));

        assertThat(table.in(Language.ENGLISH).toString())
                .contains("| under overload | at the node itself | through the edge |")
                .contains("| tokens/s ÷ best | 0.80 | 0.90 |");
        assertThat(table.in(Language.BRAZILIAN_PORTUGUESE).toString()).contains("| tokens/s ÷ melhor | 0,80 | 0,90 |");
        assertThat(table.csv().toString()).contains("through the edge,tokens/s ÷ best,0.900");
    }

    private static String table(OverloadRound... rounds) {
        return new OverloadTable(List.of(result(rounds))).in(Language.ENGLISH).toString();
    }

    private static OverloadResult result(OverloadRound... rounds) {
        return new OverloadResult(OverloadPlace.NODE, List.of(rounds), MEMORY, MEMORY);
    }

    private static Answered tokens(int number) {
        return answered(number, 0);
    }

    private static Answered answered(int tokens, int refusals) {
        FloodAnswers answers = new FloodAnswers();
        answers.tokens().recordValueWithCount(1_000, tokens);
        answers.refusals().recordValueWithCount(2_000, refusals);
        return new Answered(answers, LENGTH, LENGTH, LENGTH);
    }
}
