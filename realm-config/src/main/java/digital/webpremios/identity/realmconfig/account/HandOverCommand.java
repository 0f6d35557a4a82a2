package digital.webpremios.identity.realmconfig.account;

import digital.webpremios.identity.realmconfig.admin.RealmAccounts;
import digital.webpremios.identity.realmconfig.admin.ServerInfo;
import digital.webpremios.identity.realmconfig.admin.ServerOptions;
import digital.webpremios.identity.realmconfig.admin.TenantRealms;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code hand-over}: hands realms over to accounts of their own, or back. */
@Command(
        name = "hand-over",
        mixinStandardHelpOptions = true,
        description = {
            "Hands realms over from the service account that created them to an account of their own each.",
            "The account of this command needs the role 'admin' of the realm 'master'."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done, or nothing to do", "1:a realm failed", "2:usage"})
public final class HandOverCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Option(names = "--all", description = "Hand over the realms of all tenants.")
    private boolean all;

    @Option(
            names = "--back-to",
            paramLabel = "CLIENT",
            description = "Give the realms to the service account of this client, and remove their own accounts.")
    private @Nullable String backTo;

    @Parameters(paramLabel = "REALM", description = "Names of realms.")
    private List<String> realms = List.of();

    @Override
    public Integer call() {
        RealmList.refuseUnclear(realms, all);
        PrintWriter err = spec.commandLine().getErr();
        RealmAccounts api = server.connect(System.getenv(), err);
        ServerInfo.of(api).warnOfVersion(err);
        HandOver handOver = new HandOver(api);
        String client = backTo;
        return new RealmList(spec.commandLine().getOut(), all ? TenantRealms.of(api) : realms)
                .forEach(
                        client == null
                                ? handOver::toOwnAccount
                                : (realm, lines) -> handOver.backTo(client, realm, lines));
    }
}
