package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.tenant.HostName;
import digital.webpremios.identity.tenant.TenantId;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The options of an import.
 *
 * @param from the directory with the output of the AWS CLI
 * @param tenantId the tenant that the pool belongs to
 * @param realm the name of the new realm
 * @param host the authorization host; empty for the pool's custom domain
 * @param displayName the name that participants read; empty for the pool's name
 * @param path how migrated users without a password sign in the first time; empty if the operator chose nothing
 * @param oldPoolClient the app client that checks passwords against the source pool
 */
record ImportOptions(
        Path from,
        TenantId tenantId,
        String realm,
        Optional<HostName> host,
        Optional<String> displayName,
        Optional<FirstSignInPath> path,
        Optional<String> oldPoolClient) {

    /** The ways to sign in for the first time. */
    enum FirstSignInPath {
        OLD_POOL,
        RESET_MAIL
    }
}
