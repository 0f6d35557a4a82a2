package digital.webpremios.identity.realmconfig.cognito.report;

import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import digital.webpremios.identity.realmconfig.finding.Finding;
import digital.webpremios.identity.realmconfig.finding.Severity;
import java.util.List;

/**
 * The result of an import.
 *
 * @param tenant the tenant
 * @param users how many users
 * @param userFiles in how many files
 * @param secrets how many secrets
 * @param findings what is not as it was
 */
public record ImportSummary(TenantDescriptor tenant, int users, int userFiles, int secrets, List<Finding> findings) {

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.rule().severity() == severity)
                .count();
    }
}
