package digital.webpremios.identity.it.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Prints a table row → tests when all tests have run, and writes it to {@code target/contract.md}. */
public final class ContractReport implements TestExecutionListener {

    private static final Comparator<String> BY_ROW = Comparator.comparing((String row) -> row.charAt(0))
            .thenComparingInt(row -> Integer.parseInt(row.substring(1)));

    private final Map<String, Set<String>> passed = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> failed = new ConcurrentHashMap<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .ifPresent(source -> record(source, result.getStatus() == TestExecutionResult.Status.SUCCESSFUL));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (passed.isEmpty() && failed.isEmpty()) {
            return;
        }
        Map<String, String> table = new TreeMap<>(BY_ROW);
        passed.forEach((row, tests) -> table.put(row, String.join(", ", tests)));
        failed.forEach((row, tests) -> table.merge(row, "FAILED: " + String.join(", ", tests), (a, b) -> b + "; " + a));
        String text = table.entrySet().stream()
                .map(entry -> "| " + entry.getKey() + " | " + entry.getValue() + " |")
                .collect(Collectors.joining("\n", "| row | tests |\n|---|---|\n", "\n"));
        System.out.println("\nContract rows and the tests that show them\n" + text);
        write(text);
    }

    private void record(MethodSource source, boolean successful) {
        Contract contract = source.getJavaMethod().getAnnotation(Contract.class);
        if (contract != null) {
            String name = source.getJavaClass().getSimpleName() + "." + source.getMethodName();
            for (String row : contract.value()) {
                (successful ? passed : failed)
                        .computeIfAbsent(row, any -> new TreeSet<>())
                        .add(name);
            }
        }
    }

    private static void write(String text) {
        try {
            Files.writeString(Path.of(System.getProperty("build.directory", "target"), "contract.md"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
