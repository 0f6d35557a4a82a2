package digital.webpremios.identity.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.benchmark.measure.Coldness;
import digital.webpremios.identity.benchmark.measure.Measured;
import digital.webpremios.identity.benchmark.measure.Round;
import digital.webpremios.identity.benchmark.measure.Subject;
import digital.webpremios.identity.benchmark.measure.Warmth;
import digital.webpremios.identity.benchmark.meter.Disturbance;
import digital.webpremios.identity.benchmark.meter.Usage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void theTableOfWarmUpsTellsWhatHappened() {
        assertThat(new WarmUpTable(Language.ENGLISH, RESULTS).table().toString())
                .contains("| scopes | hosted domain 10 | 30 | 50,000 | 0.2 | yes |")
                .contains("| scopes | hosted domain 10,000 | 30 | 50,000 | 0.2 | **no**: the compilers were busy |");
    }

    @Test
    void aTableOfWhichNothingWasMeasuredStaysAsItWas(@TempDir Path docs) throws Exception {
        for (Language language : Language.all()) {
            Files.createDirectories(docs.resolve(language.details()).getParent());
            Files.writeString(docs.resolve(language.page()), part("benchmark"));
            Files.writeString(docs.resolve(language.details()), part("curves") + part("warm-up"));
        }

        new Report(RESULTS.subList(2, 4), new Machine("a machine"), "stock").writePages(docs);

        assertThat(docs.resolve(Language.ENGLISH.page())).hasContent(part("benchmark"));
        assertThat(docs.resolve(Language.ENGLISH.details()))
                .content()
                .contains("| scopes | hosted domain | 10,000 |", "Measured on: a machine.");
    }

    private static String part(String name) {
        return "<!-- " + name + ":begin -->\nold\n<!-- " + name + ":end -->\n";
    }

    private static Measured measured(String curve, String target, int size, int millis, OptionalDouble statements) {
        Histogram latencies = new Histogram(60_000_000, 3);
        latencies.recordValue(1_000);
        Round round = new Round(
                latencies,
                Duration.ofSeconds(1),
                new Usage(Duration.ofMillis(millis), OptionalLong.empty(), 1_000_000, OptionalLong.of(2)),
                new Disturbance(0.02, 0));
        return new Measured(
                new Subject(curve, target, size),
                "closed",
                Optional.of(new Warmth(
                        Duration.ofSeconds(30),
                        50_000,
                        OptionalDouble.of(0.2),
                        size < 10_000 ? Optional.empty() : Optional.of(Coldness.COMPILING))),
                List.of(round, round, round),
                statements);
    }
}
