package digital.webpremios.identity.keycloak.directory;

import digital.webpremios.identity.tenant.ConfigurationProblem;
import digital.webpremios.identity.tenant.FrontendUrl;
import digital.webpremios.identity.tenant.HostName;
import digital.webpremios.identity.tenant.HostOwner;
import digital.webpremios.identity.tenant.RealmSettings;
import digital.webpremios.identity.tenant.TenantConfiguration;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Judges a realm as an administrator is about to save it. */
final class RealmChange {

    private RealmChange() {}

    /** Why the change cannot stand: a sentence for the administrator, or nothing. */
    static Optional<String> problem(KeycloakSession session, RealmModel realm) {
        TenantConfiguration configuration =
                session.getProvider(TenantDirectoryProvider.class).configurationOf(realm);
        if (configuration instanceof TenantConfiguration.Unusable unusable) {
            return unusable.problems().stream()
                    .map(ConfigurationProblem::toString)
                    .reduce((one, other) -> one + " " + other);
        }
        return realm.isEnabled() ? hostOf(realm).flatMap(host -> contested(session, realm, host)) : Optional.empty();
    }

    private static Optional<HostName> hostOf(RealmModel realm) {
        return Optional.ofNullable(realm.getAttribute(RealmSettings.FRONTEND_URL))
                .flatMap(FrontendUrl::parse)
                .map(FrontendUrl::host);
    }

    private static Optional<String> contested(KeycloakSession session, RealmModel realm, HostName host) {
        HostOwner owner = HostClaims.read(session).ownerOf(host);
        return owner instanceof HostOwner.Contested contested
                        && contested.realms().contains(realm.getName())
                ? Optional.of("Host '" + host + "' would be claimed by more than one realm: "
                        + String.join(", ", contested.realms()) + ".")
                : Optional.empty();
    }
}
