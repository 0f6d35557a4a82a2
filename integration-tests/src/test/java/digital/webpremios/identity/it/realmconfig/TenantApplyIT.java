package digital.webpremios.identity.it.realmconfig;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.realmconfig.RealmConfigTool.Run;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code realm-config apply} changes a running server to what the descriptors say, and nothing else. */
@KeycloakTest
@Tag("container")
final class TenantApplyIT {

    private final KeycloakServer server;
    private final AdminApi admin;

    @TempDir
    private Path directory;

    TenantApplyIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @Test
    void tenantsAreMadeAndChangedAndASecondRunSendsNothing() {
        String others = RealmExport.of(admin, TestTenant.UAT.realm());
        try (AppliedTenant one = AppliedTenant.one(server, admin);
                AppliedTenant other = AppliedTenant.other(server, admin);
                RecordingProxy proxy = RecordingProxy.before(server.administration())) {
            RealmConfigTool tool = tool(proxy.url());
            Path first = one.first(directory);
            Path second = other.first(directory);

            Run made = tool.run("apply", "--yes", "--parallel", 2, first, second);
            assertThat(made.exitCode()).as(made.output()).isZero();
            assertThat(proxy.changes()).containsOnly("POST /admin/realms").hasSize(2);
            one.assertPartnerGetsAToken("made");
            other.assertPartnerGetsAToken("made");

            assertNothingToDo(tool, proxy, first, second);

            String untouched = RealmExport.of(admin, other.realm());
            Run changed = tool.run("apply", "--yes", one.second(directory));
            assertThat(changed.exitCode()).as(changed.output()).isZero();
            assertThat(changed.output()).contains("+ clients[newcomer]", "+ groups[prata]", "displayName");
            one.assertPartnerGetsAToken("changed");
            assertThat(RealmExport.of(admin, other.realm())).isEqualTo(untouched);

            assertNothingToDo(tool, proxy, one.second(directory), second);
        }
        assertThat(RealmExport.of(admin, TestTenant.UAT.realm())).isEqualTo(others);
    }

    @Test
    void aDryRunSaysWhatItWouldDoAndSendsNothing() {
        try (AppliedTenant one = AppliedTenant.one(server, admin);
                RecordingProxy proxy = RecordingProxy.before(server.administration())) {
            Run run = tool(proxy.url()).run("apply", one.first(directory));

            assertThat(run.exitCode()).as(run.output()).isZero();
            assertThat(run.output()).contains("+ realm " + one.realm(), "--yes");
            assertThat(proxy.changes()).isEmpty();
            assertThat(one.exists()).isFalse();
        }
    }

    @Test
    void aClientThatIsNotInTheDescriptorAnyMoreGoesOnlyWhenAskedForAndForeignOnesStay() {
        try (AppliedTenant one = AppliedTenant.one(server, admin)) {
            RealmConfigTool tool = tool(server.administration());
            assertThat(tool.run("apply", "--yes", one.first(directory)).exitCode())
                    .isZero();
            admin.post("/" + one.realm() + "/clients", Map.of("clientId", "made-by-hand"))
                    .then()
                    .statusCode(201);
            Path second = one.second(directory);
            assertThat(tool.run("apply", "--yes", second).exitCode()).isZero();
            assertThat(clients(one)).contains("old-partner", "made-by-hand", "newcomer");

            Run diff = tool.run("diff", second);
            assertThat(diff.exitCode()).as(diff.output()).isEqualTo(1);
            assertThat(diff.output()).contains("- clients[old-partner]").contains("left alone: 5 clients");

            assertThat(tool.run("apply", "--yes", "--prune", second).exitCode()).isZero();
            assertThat(clients(one)).doesNotContain("old-partner").contains("made-by-hand");
            assertThat(tool.run("diff", second).exitCode()).isZero();
        }
    }

    @Test
    void aSecretThatWasRotatedInTheConsoleIsNotPutBackUnlessItIsAskedFor() {
        try (AppliedTenant one = AppliedTenant.one(server, admin)) {
            RealmConfigTool tool = tool(server.administration());
            Path descriptor = one.first(directory);
            assertThat(tool.run("apply", "--yes", descriptor).exitCode()).isZero();
            String id = admin.idOf(one.realm(), AppliedTenant.PARTNER);
            String rotated = admin.post("/" + one.realm() + "/clients/" + id + "/client-secret", Map.of())
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("value");

            Run diff = tool.run("diff", descriptor);
            assertThat(diff.exitCode()).isEqualTo(1);
            assertThat(diff.output())
                    .contains("clients[partner].secret: secret differs")
                    .doesNotContain(rotated, AppliedTenant.SECRET);
            assertThat(tool.run("apply", "--yes", one.second(directory)).exitCode())
                    .isZero();
            assertThat(secret(one, id)).isEqualTo(rotated);
            one.assertPartnerGetsAToken("with the old secret, which Keycloak keeps for a while");

            Run set = tool.run("apply", "--yes", "--set-secrets", one.second(directory));
            assertThat(set.exitCode()).as(set.output()).isZero();
            assertThat(set.output()).doesNotContain(rotated, AppliedTenant.SECRET);
            assertThat(secret(one, id)).isEqualTo(AppliedTenant.SECRET);
            one.assertPartnerGetsAToken("with the descriptor's secret");
        }
    }

    @Test
    void twoRunsAtOnceDoTheSameWorkOnce() throws Exception {
        try (AppliedTenant one = AppliedTenant.one(server, admin)) {
            RealmConfigTool tool = tool(server.administration());
            for (Path descriptor : List.of(one.first(directory), one.second(directory))) {
                CompletableFuture<Run> other =
                        CompletableFuture.supplyAsync(() -> tool.run("apply", "--yes", descriptor));
                Run run = tool.run("apply", "--yes", descriptor);
                assertThat(run.exitCode()).as(run.output()).isZero();
                assertThat(other.get().exitCode()).as(other.get().output()).isZero();
                one.assertPartnerGetsAToken("applied by two");
            }
            Run diff = tool.run("diff", one.second(directory));
            assertThat(diff.output()).contains("- clients[old-partner]").contains("1 difference");
        }
    }

    @Test
    void usersKeepTheirIdsWhetherTheRealmIsThereOrNotAndAreNotAddedTwice() {
        try (AppliedTenant one = AppliedTenant.one(server, admin);
                RecordingProxy proxy = RecordingProxy.before(server.administration())) {
            RealmConfigTool tool = tool(proxy.url());
            Path users = one.write(Path.of(directory.toString()), usersOf(one, 600));
            Path file = directory.resolve("users.json");
            assertThat(users.toFile().renameTo(file.toFile())).isTrue();
            Path descriptor = one.first(directory);

            Run made = tool.run("apply", "--yes", "--users", file, descriptor);
            assertThat(made.exitCode()).as(made.output()).isZero();
            assertThat(made.output()).contains("+ 600 users");
            List<String> ids = admin.get("/" + one.realm() + "/users?username=person-599&exact=true")
                    .jsonPath()
                    .getList("id");
            assertThat(ids).containsExactly("5f0c51a2-0000-4000-8000-000000000599");
            assertThat(admin.get("/" + one.realm() + "/users/" + ids.get(0))
                            .jsonPath()
                            .getString("firstName"))
                    .isEqualTo("${REALM_CONFIG_PASSWORD}");

            int before = proxy.changes().size();
            Run again = tool.run("apply", "--yes", "--users", file, descriptor);
            assertThat(again.exitCode()).as(again.output()).isZero();
            assertThat(again.output()).contains("nothing to do");
            assertThat(proxy.changes()).hasSize(before);
        }
    }

    private static String usersOf(AppliedTenant tenant, int count) {
        List<String> users = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            users.add(String.format(
                    "{\"id\":\"5f0c51a2-0000-4000-8000-%012d\",\"username\":\"person-%d\",\"enabled\":true,"
                            + "\"firstName\":\"${REALM_CONFIG_PASSWORD}\"}",
                    i, i));
        }
        return "{\"realm\":\"" + tenant.realm() + "\",\"users\":[" + String.join(",", users) + "]}";
    }

    private static void assertNothingToDo(RealmConfigTool tool, RecordingProxy proxy, Path... descriptors) {
        int before = proxy.changes().size();
        List<Object> arguments = new ArrayList<>(List.of("--yes"));
        arguments.addAll(List.of(descriptors));
        Run again = tool.run("apply", arguments.toArray());
        assertThat(again.exitCode()).as(again.output()).isZero();
        assertThat(again.output()).contains("nothing to do").doesNotContain(": done");
        assertThat(proxy.changes()).hasSize(before);
    }

    private List<String> clients(AppliedTenant tenant) {
        return admin.get("/" + tenant.realm() + "/clients").jsonPath().getList("clientId");
    }

    private String secret(AppliedTenant tenant, String id) {
        return admin.get("/" + tenant.realm() + "/clients/" + id).jsonPath().getString("secret");
    }

    private RealmConfigTool tool(String url) {
        return new RealmConfigTool(url, AppliedTenant.SECRETS, directory);
    }
}
