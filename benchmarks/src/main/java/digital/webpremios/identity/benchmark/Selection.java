package digital.webpremios.identity.benchmark;

import digital.webpremios.identity.benchmark.curve.Curve;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Something that can be measured by name.
 *
 * @param curve the curve; nothing is the comparison
 */
record Selection(Optional<Curve> curve) {

    static Selection comparison() {
        return new Selection(Optional.empty());
    }

    /** The comparison and every curve. */
    static List<Selection> all() {
        List<Selection> all = new ArrayList<>(List.of(comparison()));
        Curve.all().forEach(curve -> all.add(new Selection(Optional.of(curve))));
        return all;
    }

    String name() {
        return curve.map(Curve::label).orElse(Comparison.NAME);
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
