package digital.webpremios.identity.keycloak.directory;

import digital.webpremios.identity.branding.Branding;
import digital.webpremios.identity.tenant.ConfigurationProblem;
import digital.webpremios.identity.tenant.FrontendUrl;
import digital.webpremios.identity.tenant.HostName;
import digital.webpremios.identity.tenant.HostOwner;
import digital.webpremios.identity.tenant.RealmSettings;
import digital.webpremios.identity.tenant.TenantConfiguration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Judges a realm as an administrator is about to save it. */
final class RealmChange {

    private RealmChange() {}

    /** Why the change cannot stand: a sentence for the administrator, or nothing. */
    static Optional<String> problem(KeycloakSession session, RealmModel realm) {
        Optional<String> unusable = Stream.concat(
                        problems(session.getProvider(TenantDirectoryProvider.class)
                                        .configurationOf(realm))
                                .stream(),
                        Branding.check(realm.getName(), realm.getAttributes()).problems().stream())
                .map(ConfigurationProblem::toString)
                .reduce((one, other) -> one + " " + other);
        if (unusable.isPresent() || !realm.isEnabled()) {
            return unusable;
        }
        return hostOf(realm).flatMap(host -> contested(session, realm, host));
    }

    private static List<ConfigurationProblem> problems(TenantConfiguration configuration) {
        return configuration instanceof TenantConfiguration.Unusable unusable ? unusable.problems() : List.of();
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
