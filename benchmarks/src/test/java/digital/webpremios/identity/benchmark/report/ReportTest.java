package digital.webpremios.identity.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.benchmark.measure.Measured;
import digital.webpremios.identity.benchmark.measure.Round;
import digital.webpremios.identity.benchmark.measure.Subject;
import digital.webpremios.identity.benchmark.measure.Warmth;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import javax.xml.parsers.DocumentBuilderFactory;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

final class ReportTest {

    private static final List<Measured> RESULTS = List.of(
            measured("comparison", "hosted domain", 0, 1, OptionalDouble.of(0)),
            measured("comparison", "stock, \"plain\" <&>", 0, 2, OptionalDouble.of(1)),
            measured("scopes", "hosted domain", 10, 1, OptionalDouble.empty()),
            measured("scopes", "hosted domain", 10_000, 3, OptionalDouble.empty()));

    @Test
    void aCellWithACommaOrAQuoteIsQuoted() {
        assertThat(new CsvTable(List.of(List.of("a,b", "c\"d", "e"), List.of("", "\n", "f"))))
                .hasToString("\"a,b\",\"c\"\"d\",e\n,\"\n\",f\n");
    }

    @Test
    void everyLineOfACsvFileHasAsManyCellsAsItsHeading() {
        for (CsvTable table : List.of(Csv.rounds(RESULTS), Csv.summary(RESULTS))) {
            assertThat(table.lines())
                    .hasSizeGreaterThan(RESULTS.size())
                    .allSatisfy(
                            line -> assertThat(line).hasSameSizeAs(table.lines().get(0)));
        }
    }

    @Test
    void targetsAreComparedWithStockUnderTheSameLoad() {
        String table = new ResultTables(Language.ENGLISH, RESULTS)
                .comparison("stock, \"plain\" <&>")
                .toString();

        assertThat(table).contains("| hosted domain | closed | 1 (1–1) | 1.00 (1.00–1.00) | 0.50 |");
        assertThat(table).doesNotContain("10,000");
    }

    @Test
    void aSizeIsComparedWithTheSmallestOfItsCurve() {
        ResultTables tables = new ResultTables(Language.BRAZILIAN_PORTUGUESE, RESULTS);

        assertThat(tables.curves().toString())
                .contains("| scopes | hosted domain | 10.000 | 3,00 (3,00–3,00) | 3,00 | – |");
    }

    @Test
    void thePlotIsWellFormedWhateverTargetsAreCalled() throws Exception {
        String svg = new Plot(RESULTS).toString();

        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                        .getElementsByTagName("rect")
                        .getLength())
                .isEqualTo(1 + RESULTS.size());
    }

    private static Measured measured(String curve, String target, int size, int millis, OptionalDouble statements) {
        Histogram latencies = new Histogram(60_000_000, 3);
        latencies.recordValue(1_000);
        Round round =
                new Round(latencies, Duration.ofSeconds(1), Duration.ofMillis(millis), OptionalLong.empty(), 1_000_000);
        return new Measured(
                new Subject(curve, target, size),
                "closed",
                Optional.of(new Warmth(Duration.ofSeconds(30), size < 10_000)),
                List.of(round, round, round),
                statements);
    }
}
