package digital.webpremios.identity.realmconfig.render;

import digital.webpremios.identity.realmconfig.bulk.Estimate;
import digital.webpremios.identity.realmconfig.bulk.InOrder;
import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import digital.webpremios.identity.realmconfig.descriptor.reading.DescriptorFile;
import digital.webpremios.identity.realmconfig.descriptor.reading.TenantSource;
import digital.webpremios.identity.realmconfig.terminal.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code render}: writes realm files from descriptors, or checks that they are up to date. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = "Renders the realm files that Keycloak imports, from the descriptors of tenants.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, or nothing to do",
            "1:an error, or with --check a realm file that is out of date",
            "2:usage"
        })
public final class RenderCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--check", description = "Write nothing. Name the realm files that are out of date.")
    private boolean check;

    @Option(
            names = "--environment",
            paramLabel = "ENVIRONMENT",
            description = "Name of the environment. A tenant that is not in it is left out.")
    private @Nullable String environment;

    @Option(
            names = "--into",
            paramLabel = "DIRECTORY",
            description =
                    "Directory for the realm files, REALM.json. Default: 'realms' beside the directory of the descriptors.")
    private @Nullable Path into;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "1",
            description = "Number of tenants that are rendered in parallel, 1 to 8. Default: ${DEFAULT-VALUE}.")
    private int parallel = 1;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Descriptors, or directories of them.")
    private List<Path> paths = List.of();

    @Override
    public Integer call() throws IOException {
        // all texts are rendered before the first file is written, so that an error changes no file;
        // they are rendered again to be written, because ten thousand do not fit into memory
        List<TenantSource> sources = TenantSource.of(paths);
        Estimate estimate = new Estimate(spec.commandLine().getErr(), sources.size());
        Set<Path> files = new HashSet<>();
        List<TenantSource> stale = new ArrayList<>();
        int[] failed = {0};
        InOrder.run(sources, InOrder.parallel(parallel), this::outcome, (source, outcome) -> {
            outcome.failure().ifPresent(failure -> {
                if (!source.isListed()) {
                    throw failure;
                }
                failed[0]++;
                err(Printable.line(source.name() + ": not rendered: " + failure.getMessage()));
            });
            outcome.file().ifPresent(file -> {
                if (!files.add(file)) {
                    throw new IllegalArgumentException(
                            source.name() + ": the realm of '" + file.getFileName() + "' is in another descriptor too");
                }
            });
            if (outcome.isStale()) {
                stale.add(source);
            }
            estimate.count(outcome.failure().isPresent());
        });
        for (TenantSource source : stale) {
            settle(source);
        }
        return failed[0] > 0 || (check && !stale.isEmpty()) ? 1 : 0;
    }

    /** Renders a tenant and compares it with its realm file. */
    private Outcome outcome(TenantSource source) {
        try {
            DescriptorFile descriptor = source.descriptor().get();
            if (environment != null && !descriptor.isIn(environment)) {
                err(source.name() + ": left out, the tenant is not in environment '" + environment + "'");
                return new Outcome(Optional.empty(), false, Optional.empty());
            }
            TenantDescriptor tenant = descriptor.tenant(environment);
            Path file = realmFile(source.path(), tenant);
            return new Outcome(Optional.of(file), isStale(file, text(tenant)), Optional.empty());
        } catch (IllegalArgumentException e) {
            return new Outcome(Optional.empty(), false, Optional.of(e));
        }
    }

    /**
     * The outcome of a tenant.
     *
     * @param file the realm file; empty if the tenant is left out or invalid
     * @param isStale whether the file is missing or out of date
     * @param failure why the tenant cannot be rendered
     */
    private record Outcome(Optional<Path> file, boolean isStale, Optional<IllegalArgumentException> failure) {}

    private static String text(TenantDescriptor tenant) {
        return RealmJson.text(Rendering.of(tenant));
    }

    private static boolean isStale(Path realm, String text) {
        try {
            return !Files.exists(realm) || !Files.readString(realm).equals(text);
        } catch (IOException e) {
            throw new UncheckedIOException(realm + " cannot be read", e);
        }
    }

    private void settle(TenantSource source) throws IOException {
        TenantDescriptor tenant = source.descriptor().get().tenant(environment);
        Path realm = realmFile(source.path(), tenant);
        if (check) {
            err(realm + " is out of date; run 'realm-config render' to update it");
            return;
        }
        Files.createDirectories(realm.toAbsolutePath().getParent());
        Path whole = realm.resolveSibling(realm.getFileName() + ".new");
        Files.writeString(whole, text(tenant));
        Files.move(whole, realm, StandardCopyOption.REPLACE_EXISTING);
        spec.commandLine().getOut().println(realm + " written");
    }

    private Path realmFile(Path descriptor, TenantDescriptor tenant) {
        Path directory = into != null
                ? into
                : descriptor.toAbsolutePath().resolveSibling("../realms").normalize();
        return directory.resolve(tenant.realm() + ".json");
    }

    private void err(String line) {
        spec.commandLine().getErr().println(line);
    }
}
