package digital.webpremios.identity.keycloak.directory.index;

import digital.webpremios.identity.tenant.FrontendUrl;
import digital.webpremios.identity.tenant.HostClaim;
import digital.webpremios.identity.tenant.RealmSettings;
import digital.webpremios.identity.tenant.ReservedNames;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Reads which realm claims which host, in one statement and a transaction of its own.
 *
 * @param factory where sessions come from
 * @param reserved the names that no tenant may have
 */
public record HostClaims(KeycloakSessionFactory factory, ReservedNames reserved) implements HostIndexReader.Source {

    @Override
    public List<HostClaim> ofAllRealms() {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> read(session, reserved));
    }

    @Override
    public List<HostClaim> ofRealms(Collection<String> realmIds) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> claims(StoredSettings.ofRealms(session, realmIds), reserved));
    }

    /** The claims of all realms, as the session's transaction sees them. */
    public static List<HostClaim> read(KeycloakSession session, ReservedNames reserved) {
        return claims(StoredSettings.ofAllRealms(session), reserved);
    }

    private static List<HostClaim> claims(List<StoredSettings> realms, ReservedNames reserved) {
        return realms.stream()
                .flatMap(stored -> claim(stored, reserved).stream())
                .toList();
    }

    private static Optional<HostClaim> claim(StoredSettings stored, ReservedNames reserved) {
        RealmSettings settings = stored.settings();
        return Optional.ofNullable(settings.frontendUrl())
                .flatMap(FrontendUrl::parse)
                .map(url -> new HostClaim(
                        stored.realmId(),
                        settings.realm(),
                        settings.enabled(),
                        settings.tenantId() != null && !reserved.isAdministrationRealm(settings.realm()),
                        url.host()));
    }
}
