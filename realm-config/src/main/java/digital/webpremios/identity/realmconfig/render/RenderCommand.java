package digital.webpremios.identity.realmconfig.render;

import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import digital.webpremios.identity.realmconfig.descriptor.reading.DescriptorFile;
import digital.webpremios.identity.realmconfig.source.InputFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Descriptors, or directories of them.")
    private List<Path> paths = List.of();

    @Override
    public Integer call() throws IOException {
        // all texts are rendered before the first file is written, so that an error changes no file
        Map<Path, String> made = made();
        int stale = 0;
        for (Map.Entry<Path, String> file : made.entrySet()) {
            if (isStale(file.getKey(), file.getValue())) {
                stale++;
                settle(file.getKey(), file.getValue());
            }
        }
        return check && stale > 0 ? 1 : 0;
    }

    private Map<Path, String> made() throws IOException {
        Map<Path, String> made = new LinkedHashMap<>();
        for (Path path : InputFiles.inOrder(paths)) {
            DescriptorFile file = DescriptorFile.read(path);
            if (environment != null && !file.isIn(environment)) {
                err(path + ": left out, the tenant is not in environment '" + environment + "'");
                continue;
            }
            TenantDescriptor tenant = file.tenant(environment);
            if (made.put(realmFile(path, tenant), RealmJson.text(Rendering.of(tenant))) != null) {
                throw new IllegalArgumentException(
                        path + ": the realm '" + tenant.realm() + "' is in another descriptor too");
            }
        }
        return made;
    }

    private static boolean isStale(Path realm, String text) throws IOException {
        return !Files.exists(realm) || !Files.readString(realm).equals(text);
    }

    private void settle(Path realm, String text) throws IOException {
        if (check) {
            err(realm + " is out of date; run 'realm-config render' to update it");
            return;
        }
        Files.createDirectories(realm.toAbsolutePath().getParent());
        Path whole = realm.resolveSibling(realm.getFileName() + ".new");
        Files.writeString(whole, text);
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
