package digital.webpremios.identity.realmconfig.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
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

/** Writes tenants' policies into their realm files, or checks that they are there. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = "Writes the clientProfiles and clientPolicies of realm files from the policies of tenants.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done, or nothing to do", "1:an error, or with --check a realm file that is stale", "2:usage"
        })
public final class PolicyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--check", description = "Write nothing; name the realm files that are stale.")
    private boolean check;

    @Option(
            names = "--realms",
            paramLabel = "DIRECTORY",
            description =
                    "Where the realm files are, REALM.json; if not given, 'realms' beside the tenants' directory.")
    private @Nullable Path realms;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of tenants.")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        // all are made before the first is written: an error leaves everything as it was
        Map<Path, String> made = new LinkedHashMap<>();
        for (Path file : files) {
            TenantFile tenant = TenantFile.read(file);
            Path realm = realmFile(tenant);
            if (made.put(realm, rendered(tenant, realm)) != null) {
                throw new IllegalArgumentException(file + ": the realm '" + tenant.realm() + "' has another file too");
            }
        }
        List<Path> stale = new ArrayList<>();
        for (Map.Entry<Path, String> file : made.entrySet()) {
            if (!Files.readString(file.getKey()).equals(file.getValue())) {
                stale.add(file.getKey());
            }
        }
        return check ? report(stale) : write(stale, made);
    }

    private int report(List<Path> stale) {
        stale.forEach(realm ->
                spec.commandLine().getErr().println(realm + " is stale; run 'realm-config policy' to write it anew"));
        return stale.isEmpty() ? 0 : 1;
    }

    private int write(List<Path> stale, Map<Path, String> made) throws IOException {
        for (Path realm : stale) {
            Path whole = realm.resolveSibling(realm.getFileName() + ".new");
            Files.writeString(whole, made.getOrDefault(realm, ""));
            Files.move(whole, realm, StandardCopyOption.REPLACE_EXISTING);
            spec.commandLine().getOut().println(realm + " written");
        }
        return 0;
    }

    private Path realmFile(TenantFile tenant) {
        Path directory = realms != null
                ? realms
                : tenant.file().toAbsolutePath().resolveSibling("../realms").normalize();
        return directory.resolve(tenant.realm() + ".json");
    }

    private static String rendered(TenantFile tenant, Path realm) {
        try {
            return RealmJson.with(tenant, Files.readString(realm));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(realm + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(realm + " cannot be read", e);
        }
    }
}
