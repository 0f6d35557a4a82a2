package digital.webpremios.identity.it.border;

import digital.webpremios.identity.it.border.wire.WireAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Counts of statuses by row and column, which show a reader what was covered. Several threads may use it. */
final class StatusTable {

    private final String title;
    private final Map<String, Map<String, Map<Integer, Integer>>> rows = new TreeMap<>();
    private int total;

    StatusTable(String title) {
        this.title = title;
    }

    synchronized void count(String row, String column, int status) {
        rows.computeIfAbsent(row, key -> new TreeMap<>())
                .computeIfAbsent(column, key -> new TreeMap<>())
                .merge(status, 1, Integer::sum);
        total++;
    }

    synchronized int total() {
        return total;
    }

    /** One line for each row, with the counts of all its columns together. */
    synchronized String summary() {
        return rows.entrySet().stream()
                .map(row -> "  %-66s %s".formatted(row.getKey(), counts(sum(row.getValue()))))
                .collect(Collectors.joining("\n", title + ": " + total + " requests\n", "\n"));
    }

    /** Writes every cell as a Markdown table into the build's folder, with the columns as lines. */
    synchronized void write(String file) {
        StringBuilder table = new StringBuilder("# " + title + "\n");
        TreeSet<String> columns = new TreeSet<>();
        rows.values().forEach(row -> columns.addAll(row.keySet()));
        rows.forEach((name, row) -> {
            table.append("\n## ").append(name).append("\n\n| | statuses |\n|---|---|\n");
            columns.stream()
                    .filter(row::containsKey)
                    .forEach(column -> table.append("| ")
                            .append(column)
                            .append(" | ")
                            .append(counts(row.getOrDefault(column, Map.of())))
                            .append(" |\n"));
        });
        try {
            Path folder = Files.createDirectories(Path.of(System.getProperty("build.directory"), "border"));
            Files.writeString(folder.resolve(file), table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Integer, Integer> sum(Map<String, Map<Integer, Integer>> row) {
        Map<Integer, Integer> sum = new TreeMap<>();
        row.values().forEach(cell -> cell.forEach((status, count) -> sum.merge(status, count, Integer::sum)));
        return sum;
    }

    private static String counts(Map<Integer, Integer> cell) {
        int all = cell.values().stream().mapToInt(Integer::intValue).sum();
        return "%5d: ".formatted(all)
                + cell.entrySet().stream()
                        .map(status -> name(status.getKey()) + " × " + status.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String name(int status) {
        return switch (status) {
            case WireAnswer.CLOSED -> "closed";
            case WireAnswer.SILENCE -> "silence";
            default -> String.valueOf(status);
        };
    }
}
