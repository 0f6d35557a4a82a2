package digital.webpremios.identity.it.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes a table of contract rows and their tests to {@code target/contract.md}. Several JVMs share the test classes of
 * a run. So the results of each class are added to one file of the run in {@code target/contract}, and the table is
 * made from that file.
 */
public final class ContractReport implements TestExecutionListener {

    private static final Comparator<String> BY_ROW = Comparator.comparing((String row) -> row.charAt(0))
            .thenComparingInt(row -> row.length() == 1 ? 0 : Integer.parseInt(row.substring(1)));

    private final Queue<String> results = new ConcurrentLinkedQueue<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .ifPresent(source -> record(source, result.getStatus() == TestExecutionResult.Status.SUCCESSFUL));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        String added = results.stream().map(line -> line + "\n").collect(Collectors.joining());
        results.clear();
        if (added.isEmpty()) {
            return;
        }
        Path target = Path.of(System.getProperty("build.directory", "target"));
        try {
            Path all = Files.createDirectories(target.resolve("contract")).resolve(System.getProperty("run.id", "run"));
            Files.writeString(all, added, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Path draft = Files.createTempFile(target, "contract", ".md");
            Files.writeString(draft, table(Files.readAllLines(all)));
            Files.move(draft, target.resolve("contract.md"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void record(MethodSource source, boolean successful) {
        Contract contract = source.getJavaMethod().getAnnotation(Contract.class);
        if (contract != null) {
            String name = source.getJavaClass().getSimpleName() + "." + source.getMethodName();
            for (String row : contract.value()) {
                results.add(row + "\t" + (successful ? "" : "FAILED: ") + name);
            }
        }
    }

    private static String table(List<String> lines) {
        Map<String, TreeSet<String>> rows = new TreeMap<>(BY_ROW);
        for (String line : lines) {
            String[] parts = line.split("\t", 2);
            rows.computeIfAbsent(parts[0], any -> new TreeSet<>()).add(parts[1]);
        }
        return rows.entrySet().stream()
                .map(row -> "| " + row.getKey() + " | " + String.join(", ", row.getValue()) + " |")
                .collect(Collectors.joining("\n", "| row | tests |\n|---|---|\n", "\n"));
    }
}
