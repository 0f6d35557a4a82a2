package digital.webpremios.identity.it.realmconfig;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.it.realmconfig.RealmConfigTool.Run;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code realm-config export} turns a running realm into a descriptor that creates the same realm again. */
@KeycloakTest
final class TenantExportIT {

    private static final List<String> SHIPPED = List.of("partners", "tenant-demo", "tenant-uat");

    private final KeycloakServer server;
    private final AdminApi admin;

    @TempDir
    private Path directory;

    TenantExportIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @Test
    void theDescriptorsOfAllTenantsAreWhatTheServerHas() {
        Path into = directory.resolve("exported");
        Run export = tool().run("export", "--all", "--into", into);
        assertThat(export.exitCode()).as(export.output()).isZero();
        assertThat(into)
                .isDirectoryContaining("glob:**/tenant-demo.yaml")
                .isDirectoryNotContaining("glob:**/master.yaml");

        // secrets have other names in the export; the server tells whether anything else differs
        Run diff = tool().run("diff", into);
        assertThat(diff.exitCode()).as(diff.output()).isZero();
        server.tenantVariables().values().stream()
                .filter(value -> !value.startsWith("http") && value.length() > 12)
                .forEach(secret -> assertThat(texts(into)).doesNotContain(secret));
    }

    @Test
    void anExportedTenantRendersAsTheOneItWasMadeFrom() {
        for (String realm : SHIPPED) {
            Path into = directory.resolve("of-" + realm);
            assertThat(tool().run("export", "--into", into, realm).exitCode()).isZero();

            assertThat(rendered(into.resolve(realm + ".yaml")))
                    .as(realm)
                    .isEqualTo(rendered(Path.of(System.getProperty("tenants.directory"), realm + ".yaml")));
        }
    }

    @Test
    void aTenantOfEverySettingComesBackAndWhatHasNoPlaceIsReported() {
        try (AppliedTenant tenant = AppliedTenant.other(server, admin)) {
            Path original = tenant.second(directory);
            assertThat(tool().run("apply", "--yes", original).exitCode()).isZero();
            Path into = directory.resolve("exported");
            assertThat(tool().run("export", "--into", into, tenant.realm()).exitCode())
                    .isZero();
            assertThat(rendered(into.resolve(tenant.realm() + ".yaml"))).isEqualTo(rendered(original));

            admin.changeRealm(tenant.realm(), realm -> {
                        realm.put("rememberMe", true);
                        return realm;
                    })
                    .then()
                    .statusCode(204);
            Run refused = tool().run("export", "--into", into, tenant.realm());
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.output()).contains("already there; nothing was written");

            Run forced = tool().run("export", "--force", "--into", into, tenant.realm());
            assertThat(forced.output()).contains("not in the descriptor: rememberMe: true");
            assertThat(texts(into)).contains("# rememberMe: true");
            assertThat(texts(into)).doesNotContain(AppliedTenant.SECRET, "password-of-the-mail-account");
        }
    }

    @Test
    void whatIsNoTenantIsNotExported() {
        Run master = tool().run("export", "--into", directory, "master");
        assertThat(master.exitCode()).isEqualTo(1);
        assertThat(master.output())
                .contains("'master' cannot be exported; expected the name of a realm", "not 'master'");
        Run nobody = tool().run("export", "--into", directory, "nobody");
        assertThat(nobody.output()).contains("nobody: not exported: there is no such realm");
    }

    /** Realm JSON without what an export cannot know: names of secrets, placeholders of the URL, participants. */
    private String rendered(Path descriptor) {
        Path realms = directory.resolve("rendered");
        Run run = tool().runOffline("render", "--into", realms, descriptor);
        assertThat(run.exitCode()).as(run.output()).isZero();
        String realm = descriptor.getFileName().toString().replace(".yaml", "");
        return RealmExport.comparable(text(realms.resolve(realm + ".json"))
                .replaceAll("\\$\\{WEBPREMIOS_[A-Z_]*URL:[^}]*}", server.url("auth." + realm + ".localhost")));
    }

    private RealmConfigTool tool() {
        Map<String, String> environment = new HashMap<>(server.tenantVariables());
        environment.putAll(AppliedTenant.SECRETS);
        return new RealmConfigTool(server.administration(), environment, directory);
    }

    private static String texts(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return String.join("\n", files.map(TenantExportIT::text).toList());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
