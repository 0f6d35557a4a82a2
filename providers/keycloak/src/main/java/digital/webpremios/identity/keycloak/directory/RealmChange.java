package digital.webpremios.identity.keycloak.directory;

import digital.webpremios.identity.branding.Branding;
import digital.webpremios.identity.keycloak.directory.index.HostClaims;
import digital.webpremios.identity.tenant.ConfigurationProblem;
import digital.webpremios.identity.tenant.FrontendUrl;
import digital.webpremios.identity.tenant.HostIndex;
import digital.webpremios.identity.tenant.HostName;
import digital.webpremios.identity.tenant.HostOwner;
import digital.webpremios.identity.tenant.RealmSettings;
import digital.webpremios.identity.tenant.ReservedNames;
import digital.webpremios.identity.tenant.TenantConfiguration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Checks a realm that an administrator is about to save. */
final class RealmChange {

    private RealmChange() {}

    /** The reason why the change is refused, as a sentence for the administrator; empty if it is accepted. */
    static Optional<String> problem(KeycloakSession session, RealmModel realm) {
        TenantDirectoryProvider directory = session.getProvider(TenantDirectoryProvider.class);
        ReservedNames reserved = directory.reservedNames();
        Optional<String> unusable = sentence(
                reserved.isAdministrationRealm(realm.getName())
                        ? AdministrationRealm.problems(realm).stream()
                        : Stream.of(
                                        problems(directory.configurationOf(realm)),
                                        newlyReserved(session, realm, reserved),
                                        Branding.check(realm.getName(), realm.getAttributes())
                                                .problems())
                                .flatMap(List::stream)
                                .distinct());
        if (unusable.isPresent() || !realm.isEnabled()) {
            return unusable;
        }
        return hostOf(realm).flatMap(host -> contested(session, realm, host, reserved));
    }

    private static Optional<String> sentence(Stream<ConfigurationProblem> problems) {
        return problems.map(ConfigurationProblem::toString).reduce((one, other) -> one + " " + other);
    }

    /** A realm that is not a tenant may keep a reserved host that it already had, but not take one. */
    private static List<ConfigurationProblem> newlyReserved(
            KeycloakSession session, RealmModel realm, ReservedNames reserved) {
        String url = realm.getAttribute(RealmSettings.FRONTEND_URL);
        return url != null
                        && reserved.containHostOf(url)
                        && committed(session, realm.getId(), RealmSettings.FRONTEND_URL)
                                .filter(url::equals)
                                .isEmpty()
                ? List.of(new ConfigurationProblem(
                        realm.getName(), RealmSettings.FRONTEND_URL, url, TenantConfiguration.NO_RESERVED_HOST))
                : List.of();
    }

    /** The value of an attribute before this session changed it. */
    private static Optional<String> committed(KeycloakSession session, String realmId, String attribute) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                other -> Optional.ofNullable(other.realms().getRealm(realmId))
                        .map(before -> before.getAttribute(attribute)));
    }

    private static List<ConfigurationProblem> problems(TenantConfiguration configuration) {
        return configuration instanceof TenantConfiguration.Unusable unusable ? unusable.problems() : List.of();
    }

    private static Optional<HostName> hostOf(RealmModel realm) {
        return Optional.ofNullable(realm.getAttribute(RealmSettings.FRONTEND_URL))
                .flatMap(FrontendUrl::parse)
                .map(FrontendUrl::host);
    }

    private static Optional<String> contested(
            KeycloakSession session, RealmModel realm, HostName host, ReservedNames reserved) {
        HostOwner owner = HostIndex.of(HostClaims.read(session, reserved)).ownerOf(host);
        return owner instanceof HostOwner.Contested contested
                        && contested.realms().contains(realm.getName())
                ? Optional.of("Host '" + host + "' would be claimed by more than one realm: "
                        + String.join(", ", contested.realms()) + ".")
                : Optional.empty();
    }
}
