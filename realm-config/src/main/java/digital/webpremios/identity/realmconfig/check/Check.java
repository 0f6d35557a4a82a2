package digital.webpremios.identity.realmconfig.check;

import digital.webpremios.identity.realmconfig.descriptor.reading.TenantReader;
import digital.webpremios.identity.realmconfig.finding.Findings;
import digital.webpremios.identity.realmconfig.portfolio.PortfolioFile;
import digital.webpremios.identity.realmconfig.portfolio.PortfolioTenant;
import digital.webpremios.identity.realmconfig.rule.FileRules;
import digital.webpremios.identity.realmconfig.rule.PlaceholderRule;
import digital.webpremios.identity.realmconfig.rule.Portfolio;
import digital.webpremios.identity.realmconfig.rule.Rules;
import digital.webpremios.identity.realmconfig.rule.TenantTree;
import digital.webpremios.identity.realmconfig.schema.DescriptorSchema;
import digital.webpremios.identity.realmconfig.schema.Violation;
import digital.webpremios.identity.realmconfig.source.InputFiles;
import digital.webpremios.identity.realmconfig.source.Location;
import digital.webpremios.identity.realmconfig.source.SourceFile;
import digital.webpremios.identity.realmconfig.source.Value;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks descriptors. Each file is read once; then the schema, the rules of each tenant, the reader of records and the
 * rules of all tenants look at the same tree. A problem of one file does not keep the others from being checked.
 *
 * @param schema the published schema
 * @param rules the rules of tenants
 * @param environment the environment to check; null for all
 */
record Check(DescriptorSchema schema, Rules rules, @Nullable String environment) {
    Findings run(List<Path> paths, Progress progress) {
        Findings findings = new Findings();
        List<TenantTree> tenants = new ArrayList<>();
        List<Path> files = InputFiles.of(
                paths,
                (directory, problem) ->
                        findings.of(FileRules.FILE).report(Location.startOf(directory.toString()), problem));
        for (int i = 0; i < files.size(); i++) {
            progress.show(i + 1, files.size());
            tenants.addAll(checked(files.get(i), SourceFile.read(files.get(i)), findings));
        }
        Portfolio portfolio = new Portfolio(tenants);
        rules.ofPortfolios()
                .forEach(rule -> rule.check().run(portfolio, in -> findings.of(rule.rule(), in.orElse(null))));
        progress.end();
        return findings;
    }

    private List<TenantTree> checked(Path file, SourceFile source, Findings findings) {
        source.problems()
                .forEach(problem -> findings.of(FileRules.of(problem.kind())).report(problem.at(), problem.message()));
        return source.root()
                .map(root -> PortfolioFile.is(root)
                        ? listed(file, root, findings)
                        : checked(file.toString(), root, TenantTree.of(file.toString(), root), findings))
                .orElse(List.of());
    }

    private List<TenantTree> listed(Path file, Value root, Findings findings) {
        List<TenantTree> checked = new ArrayList<>();
        try {
            for (PortfolioTenant tenant : PortfolioFile.tenants(
                    file,
                    root,
                    (at, problem) -> findings.of(FileRules.PORTFOLIO).report(at, problem))) {
                String name = tenant.at().file();
                checked.addAll(checked(name, tenant.root(), TenantTree.of(name, tenant), findings));
            }
        } catch (Location.Unexpected e) {
            findings.of(FileRules.PORTFOLIO).report(e.at(), e.problem());
        } catch (IllegalArgumentException | UncheckedIOException e) {
            findings.of(FileRules.PORTFOLIO).report(root.get("tenants").at(), String.valueOf(e.getMessage()));
        }
        return checked;
    }

    private List<TenantTree> checked(String file, Value root, List<TenantTree> all, Findings findings) {
        int errors = findings.errors();
        List<TenantTree> tenants = all.stream()
                .filter(tenant -> environment == null
                        || tenant.environment().isEmpty()
                        || tenant.environment().equals(Optional.of(environment)))
                .toList();
        findings.expect(
                file,
                tenants.stream()
                        .flatMap(tenant -> tenant.environment().stream())
                        .toList());
        PlaceholderRule.check(root, findings.of(PlaceholderRule.RULE));
        checkSchema(root, tenants, findings);
        for (TenantTree tenant : tenants) {
            rules.ofTenants()
                    .forEach(rule -> rule.check()
                            .run(
                                    tenant,
                                    findings.of(
                                            rule.rule(), tenant.environment().orElse(null))));
        }
        if (all.stream().allMatch(tenant -> tenant.listed().isPresent())
                ? findings.errors() == errors
                : !findings.hasErrorIn(file)) {
            tenants.forEach(tenant -> checkReader(tenant, findings));
        }
        return tenants;
    }

    /** Violations of the file as it is written are not reported again for the tenants that are merged from it. */
    private void checkSchema(Value root, List<TenantTree> tenants, Findings findings) {
        Set<List<String>> seen = new HashSet<>();
        for (Violation violation : schema.violations(root)) {
            seen.add(violation.identity());
            findings.of(DescriptorSchema.RULE).report(violation.at(), violation.message());
        }
        tenants.stream()
                .filter(tenant -> tenant.environment().isPresent())
                .forEach(tenant -> schema.violations(tenant.root()).stream()
                        .filter(violation -> !seen.contains(violation.identity()))
                        .forEach(violation -> findings.of(
                                        DescriptorSchema.RULE,
                                        tenant.environment().orElse(null))
                                .report(violation.at(), violation.message())));
    }

    private static void checkReader(TenantTree tenant, Findings findings) {
        try {
            TenantReader.read(tenant.root());
        } catch (Location.Unexpected e) {
            findings.of(FileRules.READER, tenant.environment().orElse(null)).report(e.at(), e.problem());
        } catch (IllegalArgumentException e) {
            findings.of(FileRules.READER, tenant.environment().orElse(null))
                    .report(Location.startOf(tenant.file()), String.valueOf(e.getMessage()));
        }
    }
}
