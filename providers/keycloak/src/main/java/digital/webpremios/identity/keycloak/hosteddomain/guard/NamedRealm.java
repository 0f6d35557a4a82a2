package digital.webpremios.identity.keycloak.hosteddomain.guard;

import digital.webpremios.identity.keycloak.directory.TenantDirectoryProvider;
import digital.webpremios.identity.tenant.TenantConfiguration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** Finds the realm in one of Keycloak's own paths, such as {@code /realms/{realm}/account}. */
final class NamedRealm {

    private static final String REALMS = "realms";

    private NamedRealm() {}

    /**
     * Whether the decoded path names no realm, or one that is not a tenant. A realm that does not exist counts as a
     * tenant's, so that the answer reveals nothing.
     */
    static boolean isAbsentOrStock(KeycloakSession session, String path) {
        List<String> segments = Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
        int realms = segments.indexOf(REALMS);
        if (realms < 0 || realms == segments.size() - 1) {
            return true;
        }
        boolean oneSpelling = !segments.contains("..") && !segments.contains(".");
        return oneSpelling && isStock(session, segments.get(realms + 1));
    }

    private static boolean isStock(KeycloakSession session, String realm) {
        TenantDirectoryProvider directory = session.getProvider(TenantDirectoryProvider.class);
        return Optional.ofNullable(session.realms().getRealmByName(realm))
                .filter(found -> directory.configurationOf(found) instanceof TenantConfiguration.NotATenant)
                .isPresent();
    }
}
