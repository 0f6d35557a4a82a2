package digital.webpremios.identity.realmconfig.cognito.report;

import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import digital.webpremios.identity.realmconfig.finding.Finding;
import digital.webpremios.identity.realmconfig.finding.Severity;
import java.util.List;

/**
 * The result of an import.
 *
 * @param tenant the imported tenant
 * @param users the number of users
 * @param userFiles the number of users files
 * @param secrets the number of secrets
 * @param findings everything that differs from the pool
 */
public record ImportSummary(TenantDescriptor tenant, int users, int userFiles, int secrets, List<Finding> findings) {

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.rule().severity() == severity)
                .count();
    }
}
