package digital.webpremios.identity.realmconfig.export;

import digital.webpremios.identity.realmconfig.admin.AdminApi;
import digital.webpremios.identity.realmconfig.admin.FailureText;
import digital.webpremios.identity.realmconfig.admin.MaskedSecret;
import digital.webpremios.identity.realmconfig.admin.ServerInfo;
import digital.webpremios.identity.realmconfig.admin.ServerOptions;
import digital.webpremios.identity.realmconfig.admin.TenantRealms;
import digital.webpremios.identity.realmconfig.descriptor.RealmName;
import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import digital.webpremios.identity.realmconfig.descriptor.writing.DescriptorYaml;
import digital.webpremios.identity.realmconfig.diff.change.RunningRealm;
import digital.webpremios.identity.realmconfig.terminal.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code export}: writes descriptors of running realms. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes descriptors of running realms: REALM.yaml. Secrets and participants are not exported.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:a realm could not be exported", "2:usage"})
public final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Option(names = "--all", description = "Export every realm of a tenant.")
    private boolean all;

    @Option(names = "--into", required = true, paramLabel = "DIR", description = "Directory for the descriptors.")
    private Path into = Path.of("");

    @Option(names = "--force", description = "Replace existing descriptors.")
    private boolean force;

    @Parameters(arity = "0..*", paramLabel = "REALM", description = "Names of realms.")
    private List<String> realms = List.of();

    @Override
    public Integer call() throws IOException {
        if (all == !realms.isEmpty()) {
            throw new IllegalArgumentException("expected either realms or --all");
        }
        for (String realm : realms) {
            if (!RealmName.isTenants(realm)) {
                throw new IllegalArgumentException(
                        "'" + realm + "' cannot be exported; expected " + RealmName.EXPECTED);
            }
        }
        AdminApi api = server.connect(System.getenv(), spec.commandLine().getErr());
        ServerInfo.of(api).warnOfVersion(spec.commandLine().getErr());
        List<String> asked = all ? TenantRealms.of(api) : realms;
        // the name becomes a file name, and a server may have a realm of any name
        List<String> names = asked.stream().filter(RealmName::isTenants).toList();
        refuseOverwriting(names);
        boolean failed = names.size() < asked.size();
        asked.stream()
                .filter(name -> !RealmName.isTenants(name))
                .forEach(name -> err(name + ": not exported: expected " + RealmName.EXPECTED));
        for (String realm : names) {
            try {
                export(api, realm);
            } catch (RuntimeException | StackOverflowError failure) {
                err(realm + ": not exported: " + FailureText.of(failure));
                failed = true;
            }
        }
        return failed ? 1 : 0;
    }

    private void refuseOverwriting(List<String> names) {
        List<String> there = names.stream()
                .filter(realm -> Files.exists(file(realm)))
                .map(realm -> file(realm).toString())
                .toList();
        if (!there.isEmpty() && !force) {
            throw new IllegalArgumentException(
                    String.join(", ", there) + ": already there; nothing was written (--force overwrites)");
        }
    }

    private void export(AdminApi api, String name) throws IOException {
        RunningRealm running =
                RunningRealm.read(api, name).orElseThrow(() -> new IllegalStateException("there is no such realm"));
        TenantDescriptor tenant = ExportedRealm.of(running.json());
        List<String> leftovers = Leftovers.of(tenant, running);
        List<String> head = new ArrayList<>(List.of("Exported by realm-config from a running realm."));
        if (!leftovers.isEmpty()) {
            head.add("Parts of the realm that a descriptor cannot express:");
            head.addAll(leftovers);
        }
        write(file(name), DescriptorYaml.of(tenant, new DescriptorYaml.Comments(String.join("\n", head), Map.of())));
        leftovers.forEach(line -> err(name + ": not in the descriptor: " + line));
        maskedSecrets(name, running).ifPresent(line -> err(name + ": " + line));
        spec.commandLine().getOut().println(file(name) + " written");
    }

    /**
     * Warns about masked secrets. The descriptor contains only references to secrets, so it is complete, but the
     * operator must obtain the secrets elsewhere.
     */
    private static Optional<String> maskedSecrets(String name, RunningRealm running) {
        return MaskedSecret.line(
                name,
                Tree.items(running.json().path("clients"))
                        .filter(client -> ExportedClients.isExported(client) && MaskedSecret.is(client.path("secret")))
                        .map(client -> client.path("clientId").asText())
                        .sorted()
                        .toList());
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), ".export", ".new");
        Files.writeString(whole, text);
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path file(String realm) {
        return into.resolve(realm + ".yaml");
    }

    private void err(String line) {
        spec.commandLine().getErr().println(Printable.line(line));
    }
}
