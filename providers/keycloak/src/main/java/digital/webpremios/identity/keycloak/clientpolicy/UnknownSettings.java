package digital.webpremios.identity.keycloak.clientpolicy;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;

/** Refuses a profile with an unknown setting, because a misspelled name would switch a rule off. */
public final class UnknownSettings {

    private UnknownSettings() {}

    public static void refuse(
            String executor, ClientPolicyExecutorConfigurationRepresentation configuration, String... settings) {
        Collection<String> unknown =
                new TreeSet<>(configuration.getConfigAsMap().keySet());
        if (!unknown.isEmpty()) {
            throw RefusedConfiguration.of(
                    executor,
                    String.join(", ", unknown) + " is no setting of this executor; expected "
                            + (settings.length == 0 ? "none" : String.join(", ", List.of(settings))));
        }
    }
}
