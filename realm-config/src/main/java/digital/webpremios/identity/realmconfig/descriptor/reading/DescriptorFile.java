package digital.webpremios.identity.realmconfig.descriptor.reading;

import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import digital.webpremios.identity.realmconfig.finding.Reporter;
import digital.webpremios.identity.realmconfig.finding.Rule;
import digital.webpremios.identity.realmconfig.portfolio.PortfolioTenant;
import digital.webpremios.identity.realmconfig.rule.PlaceholderRule;
import digital.webpremios.identity.realmconfig.rule.Rules;
import digital.webpremios.identity.realmconfig.rule.TenantRule;
import digital.webpremios.identity.realmconfig.rule.TenantTree;
import digital.webpremios.identity.realmconfig.schema.DescriptorSchema;
import digital.webpremios.identity.realmconfig.schema.Violation;
import digital.webpremios.identity.realmconfig.source.Problem;
import digital.webpremios.identity.realmconfig.source.SourceFile;
import digital.webpremios.identity.realmconfig.source.Value;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a descriptor for {@code render}, {@code diff} or {@code apply}. It throws the first problem as an exception
 * that names file, line, column and what is expected; {@code check} reports all problems.
 */
public final class DescriptorFile {
    private static final DescriptorSchema SCHEMA = DescriptorSchema.load();

    /** Orders unknown names first, because an unknown name often explains a missing one. */
    private static final Comparator<Violation> FIRST =
            Comparator.comparing(Violation::isUnknownName).reversed().thenComparing(Violation::at);

    private final Path path;
    private final Value root;
    private final List<TenantTree> tenants;

    private DescriptorFile(Path path, Value root, List<TenantTree> tenants) {
        this.path = path;
        this.root = root;
        this.tenants = tenants;
        PlaceholderRule.check(root, refusing(PlaceholderRule.RULE));
        refuse(SCHEMA.violations(root).stream().filter(Violation::isOfOutline));
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException naming the place and what is expected there
     */
    public static DescriptorFile read(Path path) {
        return of(path, root(path));
    }

    /**
     * Reads a tenant of a portfolio.
     *
     * @throws IllegalArgumentException naming the place and what is expected there
     */
    static DescriptorFile of(Path path, PortfolioTenant tenant) {
        return new DescriptorFile(path, tenant.root(), TenantTree.of(path.toString(), tenant));
    }

    /**
     * Returns the members of a file that may be a descriptor or a portfolio.
     *
     * @throws IllegalArgumentException naming the place, if the file is not YAML
     */
    static Value root(Path path) {
        SourceFile source = SourceFile.read(path);
        for (Problem problem : source.problems()) {
            throw problem.at().problem((problem.kind() == Problem.Kind.YAML ? "no YAML: " : "") + problem.message());
        }
        return source.root().orElseThrow();
    }

    private static DescriptorFile of(Path path, Value root) {
        return new DescriptorFile(path, root, TenantTree.of(path.toString(), root));
    }

    /** Returns the names of the environments; none if the tenant is the same everywhere. */
    public List<String> environments() {
        return root.get(TenantTree.ENVIRONMENTS).members().stream()
                .map(Value.Member::name)
                .toList();
    }

    /** Returns whether the tenant exists in the environment; with null, whether it is the same everywhere. */
    public boolean isIn(@Nullable String environment) {
        return environments().isEmpty()
                || (environment != null && environments().contains(environment));
    }

    /**
     * Returns the tenant in an environment.
     *
     * @throws IllegalArgumentException naming the place and what is expected there, or if the tenant is not in the
     *     environment
     */
    public TenantDescriptor tenant(@Nullable String environment) {
        if (!isIn(environment)) {
            throw new IllegalArgumentException(path + ": "
                    + (environment == null
                            ? "the environment must be named; the tenant is in "
                            : "the tenant is not in environment '" + environment + "'; it is in ")
                    + String.join(", ", environments()));
        }
        TenantTree tenant = tenants.stream()
                .filter(one ->
                        one.environment().isEmpty() || one.environment().equals(Optional.ofNullable(environment)))
                .findFirst()
                .orElseThrow();
        refuse(SCHEMA.violations(tenant.root()).stream());
        for (TenantRule rule : Rules.ofForm()) {
            rule.check().run(tenant, refusing(rule.rule()));
        }
        return TenantReader.read(tenant.root());
    }

    private static void refuse(Stream<Violation> violations) {
        violations.min(FIRST).ifPresent(first -> {
            throw first.at().problem(first.message());
        });
    }

    private static Reporter refusing(Rule rule) {
        return (at, message) -> {
            throw at.problem(message + " — " + rule.remedy());
        };
    }
}
