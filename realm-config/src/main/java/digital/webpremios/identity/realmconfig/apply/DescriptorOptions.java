package digital.webpremios.identity.realmconfig.apply;

import digital.webpremios.identity.realmconfig.descriptor.reading.DescriptorFile;
import digital.webpremios.identity.realmconfig.descriptor.reading.TenantSource;
import digital.webpremios.identity.realmconfig.render.Rendering;
import digital.webpremios.identity.realmconfig.secret.FilledRealm;
import digital.webpremios.identity.realmconfig.secret.SecretOptions;
import digital.webpremios.identity.realmconfig.secret.SecretResolution;
import digital.webpremios.identity.realmconfig.secret.Secrets;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command-line options that name the tenants and the sources of their secrets. */
final class DescriptorOptions {

    @Option(
            names = "--environment",
            paramLabel = "ENVIRONMENT",
            description = "Name of the environment. A tenant that is not in it is left out.")
    private @Nullable String environment;

    @Mixin
    private SecretOptions secrets = new SecretOptions();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Descriptors, or directories of them.")
    private List<Path> paths = List.of();

    /**
     * Returns the tenants in the order of the arguments.
     *
     * @throws IllegalArgumentException if a descriptor is invalid, or if two descriptors have the same realm. A tenant
     *     of a portfolio that is invalid fails later, alone
     */
    List<WantedRealm> realms(Map<String, String> variables, PrintWriter err) {
        Secrets source = secrets.secrets(variables);
        Map<String, WantedRealm> realms = new LinkedHashMap<>();
        for (TenantSource tenant : TenantSource.of(paths)) {
            realm(tenant, source, err).ifPresent(realm -> {
                if (realms.put(realm.name(), realm) != null) {
                    throw new IllegalArgumentException(
                            tenant.name() + ": the realm '" + realm.name() + "' is in another descriptor too");
                }
            });
        }
        return List.copyOf(realms.values());
    }

    /**
     * Returns a tenant, unless it is not in the environment. An invalid tenant of a portfolio fails when it is
     * rendered.
     */
    private Optional<WantedRealm> realm(TenantSource tenant, Secrets source, PrintWriter err) {
        try {
            DescriptorFile file = tenant.descriptor().get();
            if (environment != null && !file.isIn(environment)) {
                err.println(tenant.name() + ": left out, the tenant is not in environment '" + environment + "'");
                return Optional.empty();
            }
            return Optional.of(new WantedRealm(
                    filled(file, source).realm(),
                    () -> filled(tenant.descriptor().get(), source)));
        } catch (IllegalArgumentException e) {
            if (!tenant.isListed()) {
                throw e;
            }
            return Optional.of(new WantedRealm(tenant.name(), () -> {
                throw e;
            }));
        }
    }

    private FilledRealm filled(DescriptorFile file, Secrets source) {
        return SecretResolution.fill(Rendering.of(file.tenant(environment)), source);
    }
}
