package digital.webpremios.identity.benchmark;

import digital.webpremios.identity.benchmark.curve.Curve;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A measurement that can be selected by name.
 *
 * @param name its name on the command line
 * @param minutes about how long it takes
 * @param quickMinutes about how long it takes with {@code --quick}
 * @param curve the curve, if the measurement is one
 */
record Selection(String name, int minutes, int quickMinutes, Optional<Curve> curve) {

    private static final int CURVE_MINUTES = 1;

    private static final int QUICK_CURVE_MINUTES = 2;

    private static final Selection COMPARISON = new Selection(Comparison.NAME, 20, 6, Optional.empty());

    private static final Selection OVERLOAD = new Selection(Overload.NAME, 8, 4, Optional.empty());

    private static final Selection NODES = new Selection(Nodes.NAME, 6, 4, Optional.empty());

    static Selection comparison() {
        return COMPARISON;
    }

    static Selection overload() {
        return OVERLOAD;
    }

    static Selection nodes() {
        return NODES;
    }

    private static Selection of(Curve curve) {
        return new Selection(
                curve.label(),
                CURVE_MINUTES + curve.minutesToMake(),
                QUICK_CURVE_MINUTES + curve.minutesToMake(),
                Optional.of(curve));
    }

    /** The comparison, overload, nodes, and every curve. */
    static List<Selection> all() {
        List<Selection> all = new ArrayList<>(List.of(COMPARISON, OVERLOAD, NODES));
        Curve.all().forEach(curve -> all.add(of(curve)));
        return all;
    }

    /** Everything but overload, which needs the cores for itself and has a page of its own. */
    static List<Selection> usual() {
        return all().stream().filter(each -> !each.equals(OVERLOAD)).toList();
    }

    /** Reads a name on the command line. */
    static final class Converter implements ITypeConverter<Selection> {
        @Override
        public Selection convert(String value) {
            return all().stream()
                    .filter(each -> each.name().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + value + "' is not one of " + String.join(", ", new Names())));
        }
    }

    /** All names. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return all().stream().map(Selection::name).iterator();
        }
    }
}
