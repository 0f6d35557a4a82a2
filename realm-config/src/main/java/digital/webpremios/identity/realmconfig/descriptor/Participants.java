package digital.webpremios.identity.realmconfig.descriptor;

import java.util.List;
import java.util.Optional;

/**
 * The participants of a tenant: who may sign in, and how.
 *
 * @param selfRegistration whether people may register themselves
 * @param mfa whether a one-time password is asked for
 * @param passwordPolicy what a new password must be; empty for Keycloak's default
 * @param attributes what is known of a participant beside the name to sign in with, and rules for the standard
 *     attributes
 * @param groups groups by name
 * @param mail how the tenant sends mail; empty if it sends none
 * @param firstSignIn what happens when a participant without a password here signs in; empty if nothing special
 * @param examples participants for trying things out; a campaign's own are imported or register themselves
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
