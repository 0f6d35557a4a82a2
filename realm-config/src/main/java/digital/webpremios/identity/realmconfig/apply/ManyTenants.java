package digital.webpremios.identity.realmconfig.apply;

import digital.webpremios.identity.realmconfig.admin.FailureText;
import digital.webpremios.identity.realmconfig.secret.FilledRealm;
import digital.webpremios.identity.realmconfig.terminal.Printable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Runs several tenants in parallel. A tenant that fails does not stop the others. */
final class ManyTenants {

    private final PrintWriter out;
    private final int parallel;
    private final List<String> failed = new ArrayList<>();
    private int finished;

    ManyTenants(PrintWriter out, int parallel) {
        this.out = out;
        this.parallel = parallel;
    }

    /** Runs a command for all realms. Returns whether none failed. */
    boolean run(List<FilledRealm> realms, TenantRun run) {
        ExecutorService threads = Executors.newFixedThreadPool(parallel);
        realms.forEach(realm -> threads.execute(() -> one(realm, run, realms.size())));
        threads.shutdown();
        try {
            if (!threads.awaitTermination(1, TimeUnit.DAYS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
        if (!run.end().isEmpty()) {
            out.println(run.end());
        }
        if (!failed.isEmpty()) {
            out.println(failed.size() + " of " + realms.size() + " tenants failed: "
                    + String.join(", ", failed.stream().sorted().toList()));
        }
        out.flush();
        return failed.isEmpty() && finished == realms.size();
    }

    private void one(FilledRealm realm, TenantRun run, int all) {
        List<String> lines = new ArrayList<>();
        try {
            print(realm, run.run(realm, lines::add), lines, all);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            synchronized (this) {
                failed.add(realm.realm());
            }
            print(realm, "failed: " + FailureText.of(failure), lines, all);
        }
    }

    private static String shown(FilledRealm realm, String line) {
        return Printable.line(realm.withoutSecrets(line));
    }

    private synchronized void print(FilledRealm realm, String outcome, List<String> lines, int all) {
        finished++;
        out.println((all > 1 ? "[" + finished + "/" + all + "] " : "") + realm.realm() + ": " + shown(realm, outcome));
        lines.forEach(line -> out.println(shown(realm, line)));
        out.flush();
    }
}
