package digital.webpremios.identity.realmconfig.descriptor;

import java.util.Optional;

/**
 * An attribute of participants, by its name on Cognito: {@code custom:campaign_id}, {@code email}, {@code birthdate}.
 *
 * @param name the name on Cognito, with {@code custom:} where it is one
 * @param displayName what people read; empty for the name
 * @param required whether participants must have it
 * @param mutable whether a participant may change it; who may not, has it from the operator
 * @param maximumLength in characters
 * @param pattern a regular expression that the whole value matches; empty if any does
 */
public record ParticipantAttribute(
        String name,
        Optional<String> displayName,
        boolean required,
        boolean mutable,
        int maximumLength,
        Optional<String> pattern) {

    /** What the name of an attribute begins with that is no standard one. */
    public static final String CUSTOM = "custom:";
}
