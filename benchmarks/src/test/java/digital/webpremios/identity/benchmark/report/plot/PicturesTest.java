package digital.webpremios.identity.benchmark.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.benchmark.measure.Measured;
import digital.webpremios.identity.benchmark.measure.Round;
import digital.webpremios.identity.benchmark.measure.Subject;
import digital.webpremios.identity.benchmark.meter.Disturbance;
import digital.webpremios.identity.benchmark.meter.Usage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import javax.xml.parsers.DocumentBuilderFactory;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

final class PicturesTest {

    private static final Measured OURS = measured("comparison", "hosted domain", 0, 1);
    private static final Measured STOCK = measured("comparison", "stock, \"plain\" <&>", 0, 2);
    private static final List<Measured> CURVES = List.of(
            measured("scopes", "hosted domain", 10, 1),
            measured("scopes", "stock path", 10, 2),
            measured("scopes", "hosted domain", 10_000, 3),
            measured("nodes", "hosted domain", 1, 1));

    @Test
    void aBarIsDrawnForEachTargetWhateverItIsCalled() throws Exception {
        Document svg = parsed(new BarPlot(List.of(OURS, STOCK)).toString());

        assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(1 + 2);
    }

    @Test
    void aCurveIsALineWithADotForEachSize() throws Exception {
        Document svg = parsed(new CurvePlot(CURVES).toString());

        assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(3);
        assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(CURVES.size());
        assertThat(svg.getElementsByTagName("line").item(0).getAttributes().getNamedItem("x1"))
                .asString()
                .doesNotContain("NaN");
    }

    @Test
    void onlyWhatWasMeasuredIsDrawn(@TempDir Path folder) throws Exception {
        new Pictures(CURVES).write(folder);

        assertThat(folder).isDirectoryContaining("glob:**curves.svg").isDirectoryNotContaining("glob:**comparison.svg");
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static Measured measured(String measurement, String target, int size, int millis) {
        Histogram latencies = new Histogram(60_000_000, 3);
        latencies.recordValue(1_000);
        Round round = new Round(
                latencies,
                Duration.ofSeconds(1),
                new Usage(Duration.ofMillis(millis), OptionalLong.empty(), 1_000_000, OptionalLong.empty()),
                new Disturbance(0, 0));
        return new Measured(
                new Subject(measurement, target, size),
                "closed",
                Optional.empty(),
                List.of(round, round),
                OptionalDouble.empty());
    }
}
