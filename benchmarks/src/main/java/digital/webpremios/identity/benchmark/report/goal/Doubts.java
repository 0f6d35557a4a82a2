package digital.webpremios.identity.benchmark.report.goal;

import static digital.webpremios.identity.benchmark.report.Language.BRAZILIAN_PORTUGUESE;
import static digital.webpremios.identity.benchmark.report.Language.ENGLISH;

import digital.webpremios.identity.benchmark.measure.Coldness;
import digital.webpremios.identity.benchmark.measure.Figure;
import digital.webpremios.identity.benchmark.measure.Measured;
import digital.webpremios.identity.benchmark.measure.Spread;
import digital.webpremios.identity.benchmark.report.Reasons;
import digital.webpremios.identity.benchmark.report.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds what makes a measurement useless for a figure. */
interface Doubts {

    /** If others had more of the cores than this, in percent, they changed the caches of the server under test. */
    double MOST_FOR_OTHERS = 5;

    /** If the rounds are further apart than this, in percent of their median, the median is chance. */
    double WIDEST = 50;

    /** If a figure has fallen by more than this over the rounds, in percent, its median is too high by half of that. */
    double MOST_FALL = 10;

    /** The doubts; empty if there is none. */
    List<Wording> of(Measured measured);

    /** Doubts about what the code does: it was not compiled to the end, and the figure still fell. */
    static List<Wording> ofCode(Measured measured, Figure figure) {
        List<Wording> doubts = measured.warmth().flatMap(warmth -> warmth.coldness()).stream()
                .filter(Coldness.FEW_REQUESTS::equals)
                .map(Reasons::of)
                .map(why -> new Wording(
                        ENGLISH.subject(measured.subject()) + " was not warm (" + why.english() + ")",
                        BRAZILIAN_PORTUGUESE.subject(measured.subject()) + " não estava aquecido (" + why.portuguese()
                                + ")"))
                .collect(Collectors.toCollection(ArrayList::new));
        above(
                doubts,
                measured,
                measured.compilingPercent().orElse(0),
                Measured.MOST_COMPILING_PERCENT,
                new Wording(
                        "compilers had %.0f %% of the CPU time of %s",
                        "os compiladores usaram %.0f %% do tempo de CPU de %s"));
        above(
                doubts,
                measured,
                measured.fallPercent(figure),
                MOST_FALL,
                new Wording(
                        "the figure of %2$s fell by %1$.0f %% over the rounds",
                        "o número de %2$s caiu %1$.0f %% ao longo das rodadas"));
        return doubts;
    }

    /** Doubts about what a request allocates, about which other work of the machine changes nothing. */
    static List<Wording> ofAllocations(Measured measured) {
        return ofCode(measured, Figure.ALLOCATED_KILOBYTES_PER_REQUEST);
    }

    /** Doubts about CPU time: the code, other work of the machine, and rounds that do not agree. */
    static List<Wording> ofCpuTime(Measured measured) {
        List<Wording> doubts = ofCode(measured, Figure.CPU_MILLIS_PER_REQUEST);
        above(
                doubts,
                measured,
                median(measured, Figure.OTHERS_PERCENT),
                MOST_FOR_OTHERS,
                new Wording(
                        "other processes had %.0f %% of the cores beside %s",
                        "outros processos usaram %.0f %% dos núcleos durante %s"));
        above(
                doubts,
                measured,
                median(measured, Figure.STOLEN_PERCENT),
                MOST_FOR_OTHERS,
                new Wording(
                        "the hypervisor took %.0f %% of the cores from %s",
                        "o hipervisor tirou %.0f %% dos núcleos de %s"));
        above(
                doubts,
                measured,
                measured.spread(Figure.CPU_MILLIS_PER_REQUEST)
                        .map(cpu -> 100 * (cpu.highest() - cpu.lowest()) / cpu.median())
                        .orElse(0.0),
                WIDEST,
                new Wording("rounds were %.0f %% apart for %s", "as rodadas diferiram em %.0f %% para %s"));
        return doubts;
    }

    private static void above(List<Wording> doubts, Measured measured, double percent, double most, Wording format) {
        if (percent > most) {
            doubts.add(new Wording(
                    String.format(ENGLISH.locale(), format.english(), percent, ENGLISH.subject(measured.subject())),
                    String.format(
                            BRAZILIAN_PORTUGUESE.locale(),
                            format.portuguese(),
                            percent,
                            BRAZILIAN_PORTUGUESE.subject(measured.subject()))));
        }
    }

    private static double median(Measured measured, Figure figure) {
        return measured.spread(figure).map(Spread::median).orElse(0.0);
    }
}
