package digital.webpremios.identity.realmconfig.apply;

import digital.webpremios.identity.realmconfig.admin.AdminApi;
import digital.webpremios.identity.realmconfig.admin.ServerOptions;
import digital.webpremios.identity.realmconfig.diff.TenantChanges;
import digital.webpremios.identity.realmconfig.secret.FilledRealm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code apply}: changes a running server to match the descriptors. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description = {
            "Creates and changes realms of a running server to match the descriptors of tenants.",
            "Without --yes it only reports what it would do."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done, or nothing to do, or without --yes", "1:a tenant failed", "2:usage"})
public final class ApplyCommand implements Callable<Integer> {

    private static final int MOST_PARALLEL = 8;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Mixin
    private DescriptorOptions descriptors = new DescriptorOptions();

    @Option(names = "--yes", description = "Make the changes.")
    private boolean yes;

    @Option(
            names = "--prune",
            description = "Also remove clients and components that this tool made and that no descriptor has any more.")
    private boolean prune;

    @Option(
            names = "--set-secrets",
            description = "Also replace the secrets of existing clients. Without it, a rotated secret stays.")
    private boolean setSecrets;

    @Option(
            names = "--users",
            paramLabel = "FILE",
            description = "File of users to add with their ids if they do not exist: {\"realm\": …, \"users\": […]}.")
    private List<Path> users = List.of();

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "1",
            description = "Number of tenants that are applied in parallel, 1 to 8. Default: ${DEFAULT-VALUE}.")
    private int parallel = 1;

    @Override
    public Integer call() throws IOException {
        if (parallel < 1 || parallel > MOST_PARALLEL) {
            throw new IllegalArgumentException("--parallel is " + parallel + "; expected 1 to " + MOST_PARALLEL);
        }
        List<FilledRealm> realms =
                descriptors.realms(System.getenv(), spec.commandLine().getErr());
        List<UsersFile> files = UsersFile.readAll(users, realms);
        AdminApi api = server.connect(System.getenv());
        ServerOptions.warnOfVersion(api, spec.commandLine().getErr());
        TenantChanges changes = TenantChanges.comparison(setSecrets);
        TenantRun run =
                yes ? new ApplyRun(api, changes, prune, files) : new DryRun(new TenantComparison(api, changes), files);
        return new ManyTenants(spec.commandLine().getOut(), parallel).run(realms, run) ? 0 : 1;
    }
}
