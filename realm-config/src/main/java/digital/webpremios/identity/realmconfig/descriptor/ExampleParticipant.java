package digital.webpremios.identity.realmconfig.descriptor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A participant for tests.
 *
 * @param username the user name
 * @param password a reference to the password
 * @param emailVerified whether the e-mail address is verified
 * @param phoneNumberVerified whether the phone number is verified
 * @param attributes values by the attributes' names on Cognito, including {@code email} and {@code given_name}
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
