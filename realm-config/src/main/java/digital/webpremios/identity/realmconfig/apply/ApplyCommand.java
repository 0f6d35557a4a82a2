package digital.webpremios.identity.realmconfig.apply;

import digital.webpremios.identity.realmconfig.account.OwnAccount;
import digital.webpremios.identity.realmconfig.admin.RealmAccounts;
import digital.webpremios.identity.realmconfig.admin.ServerInfo;
import digital.webpremios.identity.realmconfig.admin.ServerOptions;
import digital.webpremios.identity.realmconfig.bulk.Estimate;
import digital.webpremios.identity.realmconfig.bulk.InOrder;
import digital.webpremios.identity.realmconfig.diff.TenantChanges;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
            names = "--own-accounts",
            description =
                    "Create each new realm by an account of its own, so that the thousandth costs no more than the first.")
    private boolean ownAccounts;

    @Option(
            names = "--users",
            paramLabel = "FILE",
            description = "File of users to add with their ids if they do not exist: {\"realm\": …, \"users\": […]}.")
    private List<Path> users = List.of();

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "Record the tenants that are done, and skip those that this file has unchanged.")
    private @Nullable Path state;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "1",
            description = "Number of tenants that are applied in parallel, 1 to 8. Default: ${DEFAULT-VALUE}.")
    private int parallel = 1;

    @Override
    public Integer call() throws IOException {
        InOrder.parallel(parallel);
        if (state != null && (setSecrets || !users.isEmpty())) {
            throw new IllegalArgumentException(
                    "--state cannot be used with --set-secrets or --users: the file records no secrets and no users");
        }
        List<WantedRealm> realms =
                descriptors.realms(System.getenv(), spec.commandLine().getErr());
        FinishedTenants done = FinishedTenants.of(yes ? state : null, server.url() + (prune ? " --prune" : ""));
        List<UsersFile> files = UsersFile.readAll(users, realms);
        RealmAccounts api = server.connect(System.getenv(), spec.commandLine().getErr());
        ServerInfo.of(api).warnOfVersion(spec.commandLine().getErr()).refuseWithoutPack();
        TenantChanges changes = TenantChanges.comparison(setSecrets);
        RealmCreation creation = ownAccounts ? new OwnAccount(api)::create : RealmCreation.by(api);
        TenantRun run = yes
                ? new ApplyRun(api, creation, changes, prune, files)
                : new DryRun(new TenantComparison(api, changes), files);
        Estimate estimate = new Estimate(spec.commandLine().getErr(), realms.size());
        return new ManyTenants(spec.commandLine().getOut(), parallel, estimate, done).run(realms, run) ? 0 : 1;
    }
}
