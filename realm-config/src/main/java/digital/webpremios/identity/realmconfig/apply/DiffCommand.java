package digital.webpremios.identity.realmconfig.apply;

import digital.webpremios.identity.realmconfig.admin.AdminApi;
import digital.webpremios.identity.realmconfig.admin.FailureText;
import digital.webpremios.identity.realmconfig.admin.ServerOptions;
import digital.webpremios.identity.realmconfig.diff.TenantChanges;
import digital.webpremios.identity.realmconfig.secret.FilledRealm;
import digital.webpremios.identity.realmconfig.terminal.Printable;
import java.io.IOException;
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

    @Override
    public Integer call() throws IOException {
        List<FilledRealm> realms =
                descriptors.realms(System.getenv(), spec.commandLine().getErr());
        AdminApi api = server.connect(System.getenv());
        ServerOptions.warnOfVersion(api, spec.commandLine().getErr());
        TenantComparison comparison = new TenantComparison(api, TenantChanges.comparison(false));
        List<TenantReport> reports =
                realms.stream().map(realm -> report(comparison, realm)).toList();
        if (format == Format.json) {
            spec.commandLine().getOut().println(ReportJson.of(reports));
        } else {
            reports.stream()
                    .flatMap(report -> report.lines().stream())
                    .map(Printable::line)
                    .forEach(spec.commandLine().getOut()::println);
        }
        if (reports.stream().anyMatch(report -> report.failure().isPresent())) {
            return 2;
        }
        return reports.stream().anyMatch(TenantReport::differs) ? 1 : 0;
    }

    private static TenantReport report(TenantComparison comparison, FilledRealm realm) {
        try {
            return comparison.of(realm);
        } catch (RuntimeException | StackOverflowError failure) {
            return TenantReport.failed(realm.realm(), realm.withoutSecrets(FailureText.of(failure)));
        }
    }
}
