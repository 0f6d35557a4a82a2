package digital.webpremios.identity.realmconfig.apply;

import digital.webpremios.identity.realmconfig.admin.FailureText;
import digital.webpremios.identity.realmconfig.bulk.Estimate;
import digital.webpremios.identity.realmconfig.secret.FilledRealm;
import digital.webpremios.identity.realmconfig.terminal.Printable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** Runs several tenants in parallel. A tenant that fails does not stop the others. */
final class ManyTenants {

    private final PrintWriter out;
    private final int parallel;
    private final List<String> failed = new ArrayList<>();
    private final Estimate estimate;
    private final FinishedTenants done;
    private int finished;

    ManyTenants(PrintWriter out, int parallel, Estimate estimate, FinishedTenants done) {
        this.out = out;
        this.parallel = parallel;
        this.estimate = estimate;
        this.done = done;
    }

    /** Runs a command for all realms. Returns whether none failed. */
    boolean run(List<WantedRealm> realms, TenantRun run) {
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

    private void one(WantedRealm wanted, TenantRun run, int all) {
        FilledRealm realm;
        try {
            realm = wanted.rendered().get();
        } catch (RuntimeException | StackOverflowError failure) {
            fail(wanted.name());
            print(wanted.name(), List.of("failed: " + FailureText.of(failure)), all, line -> line);
            return;
        }
        List<String> lines = new ArrayList<>(List.of(""));
        try {
            lines.set(0, done.has(realm) ? "unchanged since it was recorded" : run.run(realm, lines::add));
            if (!done.has(realm)) {
                done.add(realm);
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            fail(realm.realm());
            lines.set(0, "failed: " + FailureText.of(failure));
        }
        print(realm.realm(), lines, all, realm::withoutSecrets);
    }

    private synchronized void fail(String tenant) {
        failed.add(tenant);
    }

    /** Prints a tenant's lines, of which the first is the outcome. */
    private synchronized void print(String tenant, List<String> lines, int all, UnaryOperator<String> withoutSecrets) {
        finished++;
        out.println(Printable.line((all > 1 ? "[" + finished + "/" + all + "] " : "") + tenant + ": "
                + withoutSecrets.apply(lines.get(0))));
        lines.stream().skip(1).map(withoutSecrets).map(Printable::line).forEach(out::println);
        out.flush();
        estimate.count(lines.get(0).startsWith("failed"));
    }
}
