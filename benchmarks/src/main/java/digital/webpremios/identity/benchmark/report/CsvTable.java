package digital.webpremios.identity.benchmark.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as RFC 4180 has it, with LF at the end of each line.
 *
 * @param lines its lines, the heading first
 */
public record CsvTable(List<List<String>> lines) {

    public CsvTable {
        lines = lines.stream().map(List::copyOf).toList();
    }

    @Override
    public String toString() {
        return lines.stream()
                .map(line -> line.stream().map(CsvTable::quoted).collect(Collectors.joining(",")) + "\n")
                .collect(Collectors.joining());
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",\n\r]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
