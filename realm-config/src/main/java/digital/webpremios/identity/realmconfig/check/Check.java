package digital.webpremios.identity.realmconfig.check;

import digital.webpremios.identity.realmconfig.check.finding.Findings;
import digital.webpremios.identity.realmconfig.check.rule.Portfolio;
import digital.webpremios.identity.realmconfig.check.rule.Rules;
import digital.webpremios.identity.realmconfig.check.schema.DescriptorSchema;
import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.SourceFile;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks descriptors: what they are made of, the schema, each tenant, all tenants together. Every file is looked at to its
 * end, whatever is wrong with others.
 *
 * @param schema the published schema
 * @param rules the rules of tenants
 * @param environment the environment to check; empty for all
 */
record Check(DescriptorSchema schema, Rules rules, Optional<String> environment) {

    Findings run(List<Path> paths, Progress progress) {
        Findings findings = new Findings();
        List<Tenant> tenants = new ArrayList<>();
        List<Path> files = new InputFiles(findings).of(paths);
        for (int i = 0; i < files.size(); i++) {
            progress.show(i + 1, files.size());
            tenants.addAll(checked(files.get(i), findings));
        }
        Portfolio portfolio = new Portfolio(tenants);
        rules.ofPortfolios().forEach(rule -> rule.check(portfolio, house -> findings.of(rule.rule(), house)));
        progress.end();
        return findings;
    }

    private List<Tenant> checked(Path file, Findings findings) {
        SourceFile source = SourceFile.read(file);
        source.problems()
                .forEach(problem -> findings.of(FileRules.of(problem.kind()), Optional.empty())
                        .report(problem.at(), problem.message()));
        return source.root().map(root -> checked(file, root, findings)).orElse(List.of());
    }

    private List<Tenant> checked(Path file, Element root, Findings findings) {
        List<Tenant> tenants = Tenant.of(file.toString(), root).stream()
                .filter(tenant -> environment.isEmpty()
                        || tenant.environment().isEmpty()
                        || tenant.environment().equals(environment))
                .toList();
        findings.expect(
                file.toString(),
                tenants.stream()
                        .flatMap(tenant -> tenant.environment().stream())
                        .toList());
        MisplacedPlaceholder.check(root, findings.of(MisplacedPlaceholder.RULE, Optional.empty()));
        schema.check(root, tenants, in -> findings.of(DescriptorSchema.RULE, in));
        for (Tenant tenant : tenants) {
            rules.ofTenants().forEach(rule -> rule.check(tenant, findings.of(rule.rule(), tenant.environment())));
        }
        if (!findings.hasErrorIn(file.toString())) {
            tenants.forEach(tenant -> new StrictReading(file, tenant.environment()).check(findings));
        }
        return tenants;
    }
}
