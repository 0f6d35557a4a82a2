package digital.webpremios.identity.realmconfig.apply;

import digital.webpremios.identity.realmconfig.admin.AdminApi;
import digital.webpremios.identity.realmconfig.admin.FailureText;
import digital.webpremios.identity.realmconfig.admin.ServerInfo;
import digital.webpremios.identity.realmconfig.admin.ServerOptions;
import digital.webpremios.identity.realmconfig.bulk.Estimate;
import digital.webpremios.identity.realmconfig.bulk.InOrder;
import digital.webpremios.identity.realmconfig.diff.TenantChanges;
import digital.webpremios.identity.realmconfig.secret.FilledRealm;
import digital.webpremios.identity.realmconfig.terminal.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code diff}: reports how a running server differs from the descriptors. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Reports in what a running server differs from the descriptors of tenants. Changes nothing.",
        exitCodeOnExecutionException = 2,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no difference", "1:differences", "2:usage, or an error"})
public final class DiffCommand implements Callable<Integer> {

    /** The output formats. */
    enum Format {
        text,
        json
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Mixin
    private DescriptorOptions descriptors = new DescriptorOptions();

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.text;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "1",
            description = "Number of tenants that are compared in parallel, 1 to 8. Default: ${DEFAULT-VALUE}.")
    private int parallel = 1;

    @Override
    public Integer call() throws IOException {
        List<WantedRealm> realms =
                descriptors.realms(System.getenv(), spec.commandLine().getErr());
        AdminApi api = server.connect(System.getenv(), spec.commandLine().getErr());
        ServerInfo.of(api).warnOfVersion(spec.commandLine().getErr()).refuseWithoutPack();
        TenantComparison comparison = new TenantComparison(api, TenantChanges.comparison(false));
        PrintWriter out = spec.commandLine().getOut();
        Estimate estimate = new Estimate(spec.commandLine().getErr(), realms.size());
        List<TenantReport> kept = new ArrayList<>();
        int[] exitCode = {0};
        InOrder.run(realms, InOrder.parallel(parallel), realm -> report(comparison, realm), (realm, report) -> {
            boolean failed = report.failure().isPresent();
            exitCode[0] = Math.max(exitCode[0], failed ? 2 : report.differs() ? 1 : 0);
            estimate.count(failed);
            if (format == Format.json) {
                kept.add(report);
            } else {
                report.lines().stream().map(Printable::line).forEach(out::println);
                out.flush();
            }
        });
        if (format == Format.json) {
            out.println(ReportJson.of(kept));
        }
        return exitCode[0];
    }

    private static TenantReport report(TenantComparison comparison, WantedRealm wanted) {
        FilledRealm realm;
        try {
            realm = wanted.rendered().get();
        } catch (RuntimeException | StackOverflowError failure) {
            return TenantReport.failed(wanted.name(), FailureText.of(failure));
        }
        try {
            return comparison.of(realm);
        } catch (RuntimeException | StackOverflowError failure) {
            return TenantReport.failed(realm.realm(), realm.withoutSecrets(FailureText.of(failure)));
        }
    }
}
