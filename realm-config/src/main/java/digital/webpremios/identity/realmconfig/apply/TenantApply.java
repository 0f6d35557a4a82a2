package digital.webpremios.identity.realmconfig.apply;

import digital.webpremios.identity.realmconfig.admin.AdminApi;
import digital.webpremios.identity.realmconfig.admin.AdminFailure;
import digital.webpremios.identity.realmconfig.admin.AdminRequest;
import digital.webpremios.identity.realmconfig.diff.MaskedSecrets;
import digital.webpremios.identity.realmconfig.diff.TenantChanges;
import digital.webpremios.identity.realmconfig.diff.change.Change;
import digital.webpremios.identity.realmconfig.diff.change.RunningRealm;
import digital.webpremios.identity.realmconfig.diff.change.Stage;
import digital.webpremios.identity.realmconfig.secret.FilledRealm;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Makes one realm what is wanted: looks, does the next stage of what is to be done, looks again, until there is nothing
 * left. Nothing is remembered between runs, so that a run that was cut off is completed by the next one.
 *
 * @param api the server
 * @param changes the comparison
 * @param prune whether to remove what the descriptor does not have any more
 * @param done receives a line for each change
 */
record TenantApply(AdminApi api, TenantChanges changes, boolean prune, Consumer<String> done) {

    /** More rounds than there are stages, so that concurrent changes by other administrators do not end the run. */
    private static final int MOST_ROUNDS = 20;

    private static final long PAUSE_MILLIS = 500;

    /**
     * Does it.
     *
     * @return how many changes were made
     * @throws AdminFailure if the server refuses
     * @throws IllegalStateException if not everything could be done, or does not help
     */
    int run(FilledRealm wanted) {
        Set<Change> tried = new HashSet<>();
        int made = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<RunningRealm> running = RunningRealm.read(api, wanted.realm());
            try {
                if (running.isEmpty()) {
                    create(wanted);
                    made++;
                    continue;
                }
                refuseMaskedSecrets(wanted, running.get());
                List<Change> next = next(wanted, running.get());
                if (next.isEmpty()) {
                    sayWhatIsLeft(wanted, running.get());
                    return made;
                }
                for (Change change : next) {
                    refuseSecondTry(tried, change);
                    change.requests().forEach(api::send);
                    TenantReport.linesDone(change).forEach(done);
                    made++;
                }
            } catch (AdminFailure failure) {
                if (!failure.isOvertaken() || round == MOST_ROUNDS - 1) {
                    throw failure;
                }
                pause();
            }
        }
        throw new IllegalStateException("somebody else changes the realm at the same time; run again");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void create(FilledRealm wanted) {
        api.send(AdminRequest.post("/admin/realms", wanted.json()));
        done.accept("  + realm " + wanted.realm());
    }

    /** An account that is not shown the secrets may not change clients either. */
    private static void refuseMaskedSecrets(FilledRealm wanted, RunningRealm running) {
        MaskedSecrets.in(wanted.json(), running).ifPresent(line -> {
            throw new IllegalStateException(line);
        });
    }

    /** The next stage's changes. */
    private List<Change> next(FilledRealm wanted, RunningRealm running) {
        List<Change> all = changes.nextBetween(wanted.json(), running).stream()
                .filter(change -> change.obstacle().isEmpty() && isDone(change.stage()))
                .toList();
        return all.stream()
                .filter(change -> change.stage() == all.get(0).stage())
                .toList();
    }

    private boolean isDone(Stage stage) {
        return stage != Stage.LEFT && (prune || stage != Stage.REMOVAL);
    }

    private void sayWhatIsLeft(FilledRealm wanted, RunningRealm running) {
        List<Change> left = changes.between(wanted.json(), running);
        left.stream().flatMap(TenantReport::lines).forEach(done);
        if (left.stream().anyMatch(change -> change.obstacle().isPresent())) {
            throw new IllegalStateException("not everything could be done");
        }
    }

    /** The server accepted the very same change before, and yet it is still to be done. */
    private static void refuseSecondTry(Set<Change> tried, Change change) {
        if (!tried.add(change)) {
            throw new IllegalStateException("the server accepted this and did not do it: "
                    + change.differences().get(0));
        }
    }
}
