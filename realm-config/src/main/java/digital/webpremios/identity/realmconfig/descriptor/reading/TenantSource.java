package digital.webpremios.identity.realmconfig.descriptor.reading;

import digital.webpremios.identity.realmconfig.portfolio.PortfolioFile;
import digital.webpremios.identity.realmconfig.portfolio.PortfolioTenant;
import digital.webpremios.identity.realmconfig.source.InputFiles;
import digital.webpremios.identity.realmconfig.source.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A descriptor, or a tenant of a portfolio. It is read when it is needed, because ten thousand tenants do not fit into
 * memory at once.
 *
 * @param path the file
 * @param name the name in messages: the file's, with the realm of a tenant of a portfolio
 * @param isListed whether it is a tenant of a portfolio
 * @param descriptor reads it, or throws an {@link IllegalArgumentException} that names the place
 */
public record TenantSource(Path path, String name, boolean isListed, Supplier<DescriptorFile> descriptor) {

    /**
     * Returns the tenants of files and directories, in the order of the arguments.
     *
     * @throws IllegalArgumentException if a file is missing or not YAML, or if a portfolio is not one
     */
    public static List<TenantSource> of(List<Path> paths) {
        List<TenantSource> sources = new ArrayList<>();
        for (Path path : InputFiles.inOrder(paths)) {
            Value root = DescriptorFile.root(path);
            if (!PortfolioFile.is(root)) {
                sources.add(new TenantSource(path, path.toString(), false, () -> DescriptorFile.read(path)));
                continue;
            }
            for (PortfolioTenant tenant : PortfolioFile.tenants(path, root, (at, problem) -> {
                throw at.problem(problem);
            })) {
                sources.add(new TenantSource(
                        path, path + ": " + tenant.realm(), true, () -> DescriptorFile.of(path, tenant)));
            }
        }
        return sources;
    }
}
