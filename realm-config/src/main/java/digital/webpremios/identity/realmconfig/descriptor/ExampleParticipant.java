package digital.webpremios.identity.realmconfig.descriptor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A participant for tests.
 *
 * @param username the name to sign in with
 * @param password where the password is
 * @param emailVerified whether the address was verified
 * @param phoneNumberVerified whether the number was verified
 * @param attributes values by the attributes' names on Cognito, {@code email} and {@code given_name} among them
 * @param groups the participant's groups
 */
public record ExampleParticipant(
        String username,
        Optional<SecretReference> password,
        boolean emailVerified,
        boolean phoneNumberVerified,
        SortedMap<String, String> attributes,
        List<String> groups) {

    public ExampleParticipant {
        attributes = new TreeMap<>(Map.copyOf(attributes));
        groups = List.copyOf(groups);
    }
}
