package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.tenant.HostName;
import digital.webpremios.identity.tenant.TenantId;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The options of an import.
 *
 * @param from the directory with the output of the AWS CLI
 * @param tenantId the tenant whose pool it is
 * @param realm the name of the realm to make
 * @param host the authorization host; empty for the pool's own domain
 * @param displayName what participants read; empty for the pool's name
 * @param path how participants come in who have no password here yet; empty if the operator chose none
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

    /** How participants come in the first time. */
    enum FirstSignInPath {
        OLD_POOL,
        RESET_MAIL
    }
}
