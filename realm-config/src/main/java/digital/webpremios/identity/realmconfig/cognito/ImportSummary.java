package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import java.util.List;

/**
 * What an import made.
 *
 * @param tenant the tenant
 * @param users how many users
 * @param userFiles in how many files
 * @param secrets how many secrets
 * @param findings what is not as it was
 */
record ImportSummary(TenantDescriptor tenant, int users, int userFiles, int secrets, List<Finding> findings) {

    long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
