package digital.webpremios.identity.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.benchmark.meter.Disturbance;
import digital.webpremios.identity.benchmark.meter.Usage;
import java.time.Duration;
import java.util.OptionalLong;
import org.HdrHistogram.Histogram;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class FigureTest {

    private static final Offset<Double> CLOSE = Offset.offset(0.001);

    @Test
    void figuresAreOfOneRequest() {
        Round round = round(OptionalLong.of(500_000));

        assertThat(Figure.REQUESTS_PER_SECOND.of(round).orElseThrow()).isEqualTo(2.0, CLOSE);
        assertThat(Figure.CPU_MILLIS_PER_REQUEST.of(round).orElseThrow()).isEqualTo(2.5, CLOSE);
        assertThat(Figure.ALLOCATED_KILOBYTES_PER_REQUEST.of(round).orElseThrow())
                .isEqualTo(125.0, CLOSE);
        assertThat(Figure.P50_MILLIS.of(round).orElseThrow()).isEqualTo(1.0, CLOSE);
        assertThat(Figure.MAXIMUM_MILLIS.of(round).orElseThrow()).isBetween(8.99, 9.01);
        assertThat(Figure.RESIDENT_MEGABYTES.of(round).orElseThrow()).isEqualTo(300.0, CLOSE);
    }

    @Test
    void theSharesOfCompilersAndOthersAreInPercent() {
        Round round = round(OptionalLong.empty());

        assertThat(Figure.COMPILING_PERCENT.of(round).orElseThrow()).isEqualTo(40.0, CLOSE);
        assertThat(Figure.OTHERS_PERCENT.of(round).orElseThrow()).isEqualTo(25.0, CLOSE);
        assertThat(Figure.STOLEN_PERCENT.of(round).orElseThrow()).isEqualTo(5.0, CLOSE);
    }

    @Test
    void whatWasNotMeasuredHasNoFigure() {
        assertThat(Figure.ALLOCATED_KILOBYTES_PER_REQUEST.of(round(OptionalLong.empty())))
                .isEmpty();
    }

    private static Round round(OptionalLong allocated) {
        Histogram latencies = new Histogram(60_000_000, 3);
        latencies.recordValueWithCount(1_000, 3);
        latencies.recordValue(9_000);
        return new Round(
                latencies,
                Duration.ofSeconds(2),
                new Usage(Duration.ofMillis(10), allocated, 300_000_000, OptionalLong.of(4)),
                new Disturbance(0.25, 0.05));
    }
}
