package digital.webpremios.identity.realmconfig.descriptor;

import java.util.List;
import java.util.Optional;

/**
 * The settings of a tenant's participants: who may sign in, and how.
 *
 * @param selfRegistration whether participants may register themselves
 * @param mfa whether participants use a one-time password
 * @param passwordPolicy the rules of new passwords; empty for Keycloak's default
 * @param attributes custom attributes, and rules of standard attributes
 * @param groups the names of groups
 * @param mail the mail settings; empty if the tenant sends no mail
 * @param firstSignIn how migrated users without a password sign in; empty if there are none
 * @param examples participants for tests; real participants are imported or register themselves
 */
public record Participants(
        boolean selfRegistration,
        Mfa mfa,
        Optional<PasswordPolicy> passwordPolicy,
        List<ParticipantAttribute> attributes,
        List<String> groups,
        Optional<Mail> mail,
        Optional<FirstSignIn> firstSignIn,
        List<ExampleParticipant> examples) {

    public Participants {
        attributes = List.copyOf(attributes);
        groups = List.copyOf(groups);
        examples = List.copyOf(examples);
    }
}
