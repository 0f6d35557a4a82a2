package digital.webpremios.identity.realmconfig.portfolio;

import digital.webpremios.identity.realmconfig.input.TextFile;
import digital.webpremios.identity.realmconfig.source.Location;
import digital.webpremios.identity.realmconfig.source.Value;
import digital.webpremios.identity.realmconfig.source.Value.Scalar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Reads a list of tenants in CSV (RFC 4180). The first line names the members, such as {@code realm},
 * {@code tenant-id} and {@code policy.secret-age.maximum}; every other line is a tenant. An empty cell is a member that
 * the tenant does not have.
 */
final class TenantList {

    private final String file;
    private final String text;
    private final BiConsumer<Location, String> problems;
    private int position;
    private int line = 1;

    private TenantList(String file, String text, BiConsumer<Location, String> problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /**
     * Returns a mapping for each tenant.
     *
     * @param problems receives lines that cannot be read
     * @throws IllegalArgumentException naming the file, if it cannot be read
     */
    static List<Value> read(Path path, BiConsumer<Location, String> problems) {
        return new TenantList(path.toString(), TextFile.read(path, TextFile.DESCRIPTOR), problems).tenants();
    }

    private List<Value> tenants() {
        List<Scalar> header = cells();
        List<List<String>> names = header.stream()
                .map(name -> List.of(name.written().strip().split("\\.", -1)))
                .toList();
        List<Value> tenants = new ArrayList<>();
        while (position < text.length()) {
            List<Scalar> cells = cells();
            if (cells.size() == 1 && cells.get(0).written().isBlank()) {
                continue;
            }
            if (cells.size() != header.size()) {
                problems.accept(
                        cells.get(0).at(),
                        "the line has " + cells.size() + " cells, but the first line names " + header.size()
                                + " members");
                continue;
            }
            tenants.add(tenant(names, cells));
        }
        return tenants;
    }

    private static Value tenant(List<List<String>> names, List<Scalar> cells) {
        MappingBuilder tenant = new MappingBuilder(cells.get(0).at());
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).written().isEmpty()) {
                tenant.put(names.get(i), cells.get(i));
            }
        }
        return tenant.build("");
    }

    /** Reads the cells of a line, which may go on over several lines within quotes. */
    private List<Scalar> cells() {
        List<Scalar> cells = new ArrayList<>();
        int start = position;
        boolean more = true;
        while (more) {
            Location at = new Location(file, line, position - start + 1);
            cells.add(new Scalar(cell(at), Scalar.Type.TEXT, at, ""));
            more = position < text.length() && text.charAt(position) == ',';
            if (more) {
                position++;
            }
        }
        endOfLine();
        return cells;
    }

    private String cell(Location at) {
        if (position < text.length() && text.charAt(position) == '"') {
            return quoted(at);
        }
        int start = position;
        while (position < text.length() && ",\r\n".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return text.substring(start, position).strip();
    }

    private String quoted(Location at) {
        StringBuilder cell = new StringBuilder();
        position++;
        while (position < text.length()) {
            char next = text.charAt(position++);
            if (next != '"') {
                line += next == '\n' ? 1 : 0;
                cell.append(next);
            } else if (position < text.length() && text.charAt(position) == '"') {
                cell.append('"');
                position++;
            } else {
                return cell.toString();
            }
        }
        problems.accept(at, "the quotes of this cell do not end");
        return cell.toString();
    }

    private void endOfLine() {
        if (position < text.length() && ",\r\n".indexOf(text.charAt(position)) < 0) {
            problems.accept(new Location(file, line, 1), "a cell goes on after its closing quotes");
        }
        while (position < text.length() && text.charAt(position) != '\n') {
            position++;
        }
        position++;
        line++;
    }
}
