package digital.webpremios.identity.keycloak.reference;

import java.util.Optional;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * A setting as its factory declares it.
 *
 * @param name as the user writes it
 * @param byDefault the value that it has if it is not set
 * @param required whether it must be set
 * @param meaning its help text
 */
record Setting(String name, Optional<String> byDefault, boolean required, ReferenceText meaning) {

    static Setting of(String name, String provider, ProviderConfigProperty property) {
        return new Setting(
                name,
                Optional.ofNullable(property.getDefaultValue()).map(Object::toString),
                property.isRequired(),
                new ReferenceText(provider + "/" + property.getName(), property.getHelpText()));
    }
}
