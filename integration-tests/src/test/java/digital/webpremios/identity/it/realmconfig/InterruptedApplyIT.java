package digital.webpremios.identity.it.realmconfig;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.realmconfig.RealmConfigTool.Run;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code realm-config apply} is killed at every possible point. The tenant works at each of them, and the next run
 * completes the rest.
 */
@KeycloakTest
final class InterruptedApplyIT {

    private final KeycloakServer server;
    private final AdminApi admin;

    @TempDir
    private Path directory;

    InterruptedApplyIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @Test
    void killedAtAnyPointAndRunAgainItEndsAsIfItHadNotBeen() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("InterruptedApplyIT: -Dseed=" + seed);
        Random random = new Random(seed);
        int kills = Integer.getInteger("kills", 10);
        String others = RealmExport.of(admin, TestTenant.DEMO.realm());
        try (AppliedTenant tenant = AppliedTenant.other(server, admin)) {
            assertDone(tool(server.administration()).run("apply", "--yes", tenant.first(directory)));
            countedChanges(tenant);
            // applied and reverted: client scopes stay, so the next run has one change less
            assertDone(tool(server.administration()).run("apply", "--yes", "--prune", tenant.first(directory)));
            int changes = countedChanges(tenant);
            String undisturbed = RealmExport.of(admin, tenant.realm());
            assertThat(changes).isGreaterThan(kills);

            for (int kill = 0; kill < kills; kill++) {
                assertDone(tool(server.administration()).run("apply", "--yes", "--prune", tenant.first(directory)));
                int at = 1 + random.nextInt(changes);
                boolean before = random.nextBoolean();
                killed(tenant, at, before);
                String when = "killed " + (before ? "before" : "after") + " change " + at + ", seed " + seed;
                tenant.assertPartnerGetsAToken(when);

                assertDone(tool(server.administration()).run("apply", "--yes", "--prune", tenant.second(directory)));
                assertThat(RealmExport.of(admin, tenant.realm())).as(when).isEqualTo(undisturbed);
            }
        }
        assertThat(RealmExport.of(admin, TestTenant.DEMO.realm())).isEqualTo(others);
    }

    @Test
    void killedWhileItMakesARealmItIsThereAsAWholeOrNotAtAll() throws Exception {
        for (boolean before : new boolean[] {true, false}) {
            try (AppliedTenant tenant = AppliedTenant.one(server, admin)) {
                killed(tenant, 1, before);
                assertThat(tenant.exists()).isEqualTo(!before);
                assertDone(tool(server.administration()).run("apply", "--yes", "--prune", tenant.second(directory)));
                tenant.assertPartnerGetsAToken("made");
            }
        }
    }

    @Test
    void aConnectionThatBreaksIsRepairedOrNamed() {
        try (AppliedTenant tenant = AppliedTenant.one(server, admin);
                RecordingProxy proxy = RecordingProxy.before(server.administration(), new CutOnce())) {
            Run run = tool(proxy.url()).run("apply", "--yes", tenant.first(directory));
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.output())
                    .contains(proxy.url() + ": the connection broke")
                    .doesNotContain("\tat ");

            assertDone(tool(proxy.url()).run("apply", "--yes", tenant.first(directory)));
        }
    }

    /** Applies the changed descriptor without interruption, and asks for a token after every change. */
    private int countedChanges(AppliedTenant tenant) {
        List<String> refusals = new CopyOnWriteArrayList<>();
        try (RecordingProxy proxy = RecordingProxy.before(server.administration(), new Asking(tenant, refusals))) {
            assertDone(tool(proxy.url()).run("apply", "--yes", "--prune", tenant.second(directory)));
            assertThat(refusals)
                    .as("changes after which the partner got no token")
                    .isEmpty();
            return proxy.changes().size();
        }
    }

    /** Runs the tool and kills its process just before a change is sent on, or just after it is done. */
    private void killed(AppliedTenant tenant, int at, boolean before) throws IOException, InterruptedException {
        Killer killer = new Killer(at, before, new CompletableFuture<>());
        try (RecordingProxy proxy = RecordingProxy.before(server.administration(), killer)) {
            Path output = Files.createTempFile(directory, "killed", ".out");
            Process process = tool(proxy.url())
                    .start(
                            output,
                            "apply",
                            "--server",
                            proxy.url(),
                            "--user",
                            AdminApi.USER,
                            "--yes",
                            "--prune",
                            tenant.second(directory));
            killer.process().complete(process);
            assertThat(process.waitFor()).as(Files.readString(output)).isNotZero();
        }
    }

    /** Kills the tool's process at one of its changes. */
    private record Killer(int at, boolean before, CompletableFuture<Process> process)
            implements RecordingProxy.Listener {

        @Override
        public boolean before(int number, String change) {
            if (number == at && before) {
                process.join().destroyForcibly().onExit().join();
            }
            return !(number == at && before);
        }

        @Override
        public void after(int number, String change) {
            if (number == at && !before) {
                process.join().destroyForcibly().onExit().join();
            }
        }
    }

    /** Asks for a token after every change. */
    private record Asking(AppliedTenant tenant, List<String> refusals) implements RecordingProxy.Listener {

        @Override
        public boolean before(int number, String change) {
            return true;
        }

        @Override
        public void after(int number, String change) {
            if (tenant.token().statusCode() != 200) {
                refusals.add(number + " " + change);
            }
        }
    }

    private static void assertDone(Run run) {
        assertThat(run.exitCode()).as(run.output()).isZero();
    }

    private RealmConfigTool tool(String url) {
        return new RealmConfigTool(url, AppliedTenant.SECRETS, directory);
    }

    /** Closes the first change's connection. */
    private static final class CutOnce implements RecordingProxy.Listener {

        @Override
        public boolean before(int number, String change) {
            return number != 1;
        }

        @Override
        public void after(int number, String change) {
            // nothing
        }
    }
}
