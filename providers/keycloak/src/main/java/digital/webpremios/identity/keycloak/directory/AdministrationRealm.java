package digital.webpremios.identity.keycloak.directory;

import digital.webpremios.identity.tenant.ConfigurationProblem;
import digital.webpremios.identity.tenant.ReservedNames;
import java.util.List;
import org.keycloak.models.RealmModel;

/** Finds settings of the pack in the administration realm, where they have no effect. */
final class AdministrationRealm {

    private AdministrationRealm() {}

    static List<ConfigurationProblem> problems(RealmModel realm) {
        return realm.getAttributes().entrySet().stream()
                .filter(attribute -> attribute.getKey().startsWith(ReservedNames.SETTINGS))
                .map(attribute -> new ConfigurationProblem(
                        realm.getName(),
                        attribute.getKey(),
                        attribute.getValue(),
                        "no attribute '" + ReservedNames.SETTINGS
                                + "*' in the administration realm, because that realm is never a tenant"))
                .sorted((one, other) -> one.attribute().compareTo(other.attribute()))
                .toList();
    }
}
