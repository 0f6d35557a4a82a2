package digital.webpremios.identity.realmconfig.apply;

import digital.webpremios.identity.realmconfig.admin.AdminApi;
import digital.webpremios.identity.realmconfig.admin.AdminFailure;
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
 * Changes one realm until it matches the descriptor: it compares, makes the changes of the next stage, and compares
 * again until no difference is left. No state is kept between runs, so the next run completes one that was interrupted.
 *
 * @param api the server
 * @param creation creates a missing realm
 * @param changes the comparison of realms
 * @param prune whether to remove objects that the descriptor no longer has
 * @param done receives a line for each change
 */
record TenantApply(AdminApi api, RealmCreation creation, TenantChanges changes, boolean prune, Consumer<String> done) {

    /**
     * The maximum number of rounds. It is higher than the number of stages, because concurrent changes by other
     * administrators cause additional rounds.
     */
    private static final int MOST_ROUNDS = 20;

    private static final long PAUSE_MILLIS = 500;

    /**
     * Applies the wanted realm.
     *
     * @return the number of changes made
     * @throws AdminFailure if the server refuses
     * @throws IllegalStateException if a change may not be made, or if the server accepts a change without making it
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
        throw new IllegalStateException(
                "another administrator changes the realm at the same time; run the command again");
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
        creation.create(wanted.json());
        done.accept("  + realm " + wanted.realm());
    }

    /**
     * Refuses to change a realm if the server masks client secrets: the account then has no right to change clients
     * either.
     */
    private static void refuseMaskedSecrets(FilledRealm wanted, RunningRealm running) {
        MaskedSecrets.in(wanted.json(), running).ifPresent(line -> {
            throw new IllegalStateException(line);
        });
    }

    /** Returns the changes of the next stage. */
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
            throw new IllegalStateException("some changes could not be made; the lines above name the reasons");
        }
    }

    /** Refuses to send a change a second time: the server accepted it before, but the difference is still there. */
    private static void refuseSecondTry(Set<Change> tried, Change change) {
        if (!tried.add(change)) {
            throw new IllegalStateException("the server accepted this change without making it: "
                    + change.differences().get(0));
        }
    }
}
