package digital.webpremios.identity.keycloak.reference;

import java.util.List;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderFactory;

/** A condition or an executor of client policies or a component, with what an administrator may set. */
record PolicyProvider(String id, ReferenceText help, List<Setting> settings) {

    static <T extends ProviderFactory<?> & ConfiguredProvider> PolicyProvider of(T factory) {
        String id = factory.getId();
        return new PolicyProvider(
                id,
                new ReferenceText(id, factory.getHelpText()),
                factory.getConfigProperties().stream()
                        .map(property -> Setting.of(property.getName(), id, property))
                        .toList());
    }
}
