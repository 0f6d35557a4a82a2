package digital.webpremios.identity.keycloak.directory;

import digital.webpremios.identity.tenant.FrontendUrl;
import digital.webpremios.identity.tenant.HostClaim;
import digital.webpremios.identity.tenant.HostIndex;
import digital.webpremios.identity.tenant.RealmSettings;
import digital.webpremios.identity.tenant.ReservedNames;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** Reads which realm claims which host. */
final class HostClaims {

    private HostClaims() {}

    static HostIndex read(KeycloakSession session, ReservedNames reserved) {
        return HostIndex.of(StoredSettings.ofAllRealms(session).stream()
                .flatMap(stored -> claim(stored, reserved).stream())
                .toList());
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
